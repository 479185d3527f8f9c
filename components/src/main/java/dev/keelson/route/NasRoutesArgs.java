package dev.keelson.route;

import dev.keelson.settings.Problems;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What {@link NasRoutes} are made of.
 *
 * @param hosts the public hosts that the NAS leads to, as k3s serves them
 */
public record NasRoutesArgs(NasArgs nas, List<HostRoutes> hosts) {

    public NasRoutesArgs {
        hosts = List.copyOf(hosts);
        var problems = new Problems();
        nas.nas().check("nas", problems);
        nas.delivery().check("nas.delivery", problems);
        new NasRules(UnaryOperator.identity())
                .all(nas, hosts.stream().map(HostRoutes::host).toList())
                .forEach(problem ->
                        problems.wrong(problem.name(), problem.given().toString(), problem.right()));
        if (nas.nas().hop() instanceof SecondHop.Http) {
            hosts.stream()
                    .filter(routes -> !routes.servesProxiedHttp())
                    .forEach(routes -> problems.wrong(
                            "the hop of " + routes.host(),
                            "https",
                            "that of the NAS, or k3s and the NAS redirect to each other for ever"));
        }
        problems.check();
    }
}
