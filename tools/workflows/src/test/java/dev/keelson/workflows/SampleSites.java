package dev.keelson.workflows;

import java.util.LinkedHashMap;
import java.util.Map;

/** The files of a repository with three sites: one at the top, one whose platform is apart, and an example. */
final class SampleSites {
    /** The images of a stack, on main. */
    static final String IMAGES = """
            # The images of prod.
            dev-ui: ghcr.io/hitchai-app/dev-ui:prod-0000000000000000000000000000000000000000
            platform-backend: ghcr.io/hitchai-app/platform-backend:prod-0000000000000000000000000000000000000000
            """;

    private static final String STACK = """
            environment:
              - %1$s/%2$s

            config:
              site:name: %1$s
              site:organization: ours
              site:deployOnlyFrom: github-actions
            """;

    private static final String FLUX = """
              cluster:context: k3s
              cluster:flux:
                repository: https://charts.example
                url: https://github.com/ours/site.git
              cluster:keel: {}
            """;

    private SampleSites() {}

    static String stack(String site, String stack) {
        return STACK.formatted(site, stack);
    }

    static Map<String, String> files() {
        var files = new LinkedHashMap<String, String>();
        files.put("Pulumi.yaml", project("abaci-release", "release/target/release.jar"));
        for (var part : new String[] {"cloud", "cluster"}) {
            files.put(part + "/Pulumi.yaml", project("abaci-" + part, "target/%s.jar".formatted(part)));
        }
        files.put("Pulumi.prod.yaml", stack("abaci", "prod") + FLUX);
        files.put("Pulumi.dev.yaml", "config:\n  site:name: abaci\n");
        for (var part : new String[] {"platform", "cluster"}) {
            files.put(
                    "sites/steady/%s/Pulumi.yaml".formatted(part),
                    project("steady-" + part, "target/%s.jar".formatted(part)));
        }
        for (var stack : new String[] {"platform", "prod", "stage"}) {
            files.put("sites/steady/Pulumi.%s.yaml".formatted(stack), stack("steady", stack));
        }
        files.put("sites/steady/images.prod.yaml", IMAGES);
        files.put("sites/shop/cluster/Pulumi.yaml", project("shop-cluster", "target/cluster.jar"));
        files.put("sites/shop/Pulumi.prod.yaml", "config:\n  site:name: shop\n");
        return files;
    }

    private static String project(String name, String binary) {
        return "name: %s\n    binary: %s\n".formatted(name, binary);
    }
}
