package dev.keelson.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.keelson.ops.cluster.Json;
import dev.keelson.ops.verify.Proof;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code keelson render gatus}: the questions of {@code verify} to public hosts, for Gatus. */
@Command(
        name = "gatus",
        description =
                "Prints what verify asks the site's public hosts as a configuration for Gatus, which asks again and"
                        + " again: the status, the certificate's time, and that http leads to https.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class RenderGatusCommand implements Callable<Integer> {
    /** As JSON, which is YAML too. */
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private static final String INTERVAL = "1m";
    private static final String REDIRECTED = "[STATUS] == any(301, 302, 307, 308)";

    /** As verify: cert-manager renews 30 days before the end. */
    private static final String CERTIFICATE = "[CERTIFICATE_EXPIRATION] > 336h";

    @Spec
    private CommandSpec spec;

    @Mixin
    private SiteOptions options;

    @Override
    public Integer call() {
        var site = options.site(((Keelson) spec.root().userObject()).root());
        var projects = site.projects();
        var endpoints = new ArrayList<Map<String, Object>>();
        StackOutputs.planned(projects, options.stack(projects)).stream()
                .filter(proof -> proof.kind().equals("host"))
                .forEach(host -> endpoints.addAll(endpoints(site.name(), host)));
        spec.commandLine().getOut().println(GSON.toJson(Map.of("endpoints", endpoints)));
        return Keelson.FINE;
    }

    private static List<Map<String, Object>> endpoints(String site, Proof host) {
        var endpoints = new ArrayList<Map<String, Object>>();
        endpoints.add(endpoint(
                site,
                host.name(),
                Json.text(host.facts(), "url").orElseThrow(),
                List.of("[STATUS] == " + Json.text(host.facts(), "status").orElseThrow(), CERTIFICATE)));
        if (Json.isTrue(host.facts(), "redirect")) {
            endpoints.add(
                    endpoint(site, host.name() + " http", "http://%s/".formatted(host.name()), List.of(REDIRECTED)));
        }
        return endpoints;
    }

    private static Map<String, Object> endpoint(String site, String name, String url, List<String> conditions) {
        var endpoint = new LinkedHashMap<String, Object>();
        endpoint.put("name", name);
        endpoint.put("group", site);
        endpoint.put("url", url);
        endpoint.put("interval", INTERVAL);
        endpoint.put("client", Map.of("ignore-redirect", true));
        endpoint.put("conditions", conditions);
        return endpoint;
    }
}
