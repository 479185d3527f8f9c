package dev.keelson.cli;

import dev.keelson.plan.Plan;
import dev.keelson.plan.Planner;
import dev.keelson.plan.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The site {@code steady} in another folder, with as many more apps and hosts as a test asks for. */
final class LargeSite {
    /** What each app is: a component, a Deployment, its Service, ConfigMap, budget, and two policies. */
    static final int OF_AN_APP = 7;

    /** What each host is: a component, a Certificate, and two routes. */
    static final int OF_A_HOST = 4;

    private static final Path SITE = Path.of("sites/steady");
    private static final String STACK = "Pulumi.prod.yaml";
    private static final String IMAGES = "images.prod.yaml";

    /** After the hosts. */
    private static final String NEXT = "  site:deployOnlyFrom:";

    private final Path root;

    private LargeSite(Path root) {
        this.root = root;
    }

    /** The first hosts lead to the first apps, one to one. */
    static LargeSite in(Path root, int apps, int hosts) throws IOException {
        var large = new LargeSite(root);
        SiteSettings.copy(SITE, root);
        var settings = new StringBuilder(original(STACK));
        var images = new StringBuilder(original(IMAGES));
        var hostEntries = new StringBuilder();
        for (var host = 0; host < hosts; host++) {
            hostEntries.append("""
                        - name: app-%04d.steady.example
                          service: app-%04d
                          challenge: dns01
                    """.formatted(host, host));
        }
        settings.insert(settings.indexOf(NEXT), hostEntries);
        for (var app = 0; app < apps; app++) {
            settings.append("""
                        - name: app-%04d
                          imageOwner: { by: pulumi }
                          pullPolicy: if-not-present
                          replicas: 2
                          port: 3000
                          uses: { valkey: { url: REDIS_URL } }
                          resources: { cpuRequest: 100m, memoryRequest: 256Mi, cpuLimit: 500m, memoryLimit: 512Mi }
                          health: { path: /health }
                    """.formatted(app));
            images.append(image(app, "a"));
        }
        large.write(STACK, settings.toString());
        large.write(IMAGES, images.toString());
        return large;
    }

    private static String image(int app, String commit) {
        return "app-%04d: ghcr.io/hitchai-app/app-%04d:prod-%s\n".formatted(app, app, commit.repeat(40));
    }

    /** Gives one app another image. */
    LargeSite update(int app) throws IOException {
        var images = Files.readString(root.resolve(SITE).resolve(IMAGES));
        write(IMAGES, images.replace(image(app, "a"), image(app, "b")));
        return this;
    }

    private static String original(String file) throws IOException {
        return Files.readString(KeelsonTest.ROOT.resolve(SITE).resolve(file));
    }

    private void write(String file, String text) throws IOException {
        var path = root.resolve(SITE).resolve(file);
        Files.writeString(path, text);
    }

    Path root() {
        return root;
    }

    Plan plan() {
        var projects = Site.all(root).stream()
                .filter(site -> site.folder().equals(SITE))
                .findFirst()
                .orElseThrow()
                .projects();
        return new Planner(Programs::of).plan(projects, "prod");
    }
}
