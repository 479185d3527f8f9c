package dev.keelson.route;

import dev.keelson.route.DynamicConfig.Redirect;
import dev.keelson.route.DynamicConfig.Router;
import dev.keelson.route.DynamicConfig.Service;
import dev.keelson.route.DynamicConfig.Transport;
import dev.keelson.settings.HostName;
import dev.keelson.workload.YamlText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The file with all public hosts that the NAS's Traefik reads beside the hand-written ones. */
final class NasFile {
    private static final String HEADER = """
            # Written by keelson at each deployment: what is changed here by hand is lost.
            # Every name begins with %s and stands in no other file of this folder.
            """;

    private NasFile() {}

    static String render(Nas nas, List<HostName> hosts, boolean passesChallengesOn) {
        return HEADER.formatted(nas.prefix())
                + YamlText.of(config(nas, hosts, passesChallengesOn).written());
    }

    /**
     * Two routers for each host, and a third for its challenges.
     *
     * @param passesChallengesOn whether k3s answers HTTP-01 challenges; otherwise the path is left to the NAS
     */
    static DynamicConfig config(Nas nas, List<HostName> hosts, boolean passesChallengesOn) {
        var routers = new TreeMap<String, Router>();
        var k3s = nas.prefix() + "k3s";
        var plain = nas.hop() instanceof SecondHop.Http ? k3s : k3s + "-http";
        var redirect = nas.prefix() + "redirect-https";
        for (var host : hosts) {
            var name = nas.prefix() + routerName(host) + "-k3s";
            var whole = HostRules.whole(host);
            routers.put(
                    name,
                    new Router(
                            nas.front().websecure(),
                            whole,
                            List.of(),
                            k3s,
                            Optional.of(nas.front().certResolver())));
            // The redirect answers itself, but Traefik has no router without a service.
            routers.put(name + "-http", new Router(nas.front().web(), whole, List.of(redirect), k3s, Optional.empty()));
            if (passesChallengesOn) {
                // Its rule is longer than the redirect's and than the NAS's own one for challenges, so it wins.
                routers.put(
                        name + "-acme",
                        new Router(nas.front().web(), HostRules.challenge(host), List.of(), plain, Optional.empty()));
            }
        }
        return new DynamicConfig(
                routers,
                services(nas, passesChallengesOn, k3s, plain),
                Map.of(redirect, new Redirect()),
                transports(nas, k3s));
    }

    private static Map<String, Service> services(Nas nas, boolean passesChallengesOn, String k3s, String plain) {
        var services = new TreeMap<String, Service>();
        var https = nas.hop() instanceof SecondHop.Https;
        services.put(
                k3s,
                new Service(
                        nas.url(https ? "https" : "http"),
                        Optional.of(nas.healthCheck()),
                        https ? Optional.of(k3s) : Optional.empty()));
        if (passesChallengesOn) {
            services.putIfAbsent(plain, new Service(nas.url("http"), Optional.empty(), Optional.empty()));
        }
        return services;
    }

    private static Map<String, Transport> transports(Nas nas, String name) {
        return nas.hop() instanceof SecondHop.Https https
                ? Map.of(name, new Transport(https.serverName().text(), https.rootCa()))
                : Map.of();
    }

    /** Without dots, and different for different hosts: a label never begins or ends with a hyphen. */
    static String routerName(HostName host) {
        return host.text().replace("-", "--").replace('.', '-');
    }
}
