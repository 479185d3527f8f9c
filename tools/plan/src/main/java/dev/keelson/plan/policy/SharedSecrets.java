package dev.keelson.plan.policy;

import dev.keelson.plan.check.Finding;
import dev.keelson.plan.check.KubeObject;
import dev.keelson.plan.check.Parts;
import dev.keelson.plan.check.Paths;
import dev.keelson.plan.check.Pods;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Secrets of which a workload gets more than it needs. */
final class SharedSecrets {
    static final Rule RULE = Rule.all(
            "secret-whole",
            "A workload that takes a Secret whole, which others take keys of, can read what is meant for the others.",
            "Take single keys: secretKeyRef for a variable, items for a volume.",
            SharedSecrets::whole);

    private static final String WHOLE_VARIABLES = "envFrom[].secretRef.name";
    private static final String ONE_VARIABLE = "env[].valueFrom.secretKeyRef.name";

    private SharedSecrets() {}

    /** How a workload names a Secret. */
    private record Use(Pods pods, String field, boolean isWhole) {}

    private static Stream<Finding> whole(Declared declared) {
        return declared.objects("Secret", "SealedSecret.bitnami.com", "ExternalSecret.external-secrets.io")
                .flatMap(secret -> whole(declared, secret));
    }

    private static Stream<Finding> whole(Declared declared, KubeObject secret) {
        // Of one key there is nothing to leave out; a certificate is one thing in several keys.
        var keys = declared.inventory()
                .find("Secret", secret.namespace(), secret.name())
                .flatMap(Parts::of);
        if (keys.isEmpty() || keys.get().size() < 2 || keys.get().contains("tls.crt")) {
            return Stream.of();
        }
        var uses = declared.inventory().pods(secret.namespace()).stream()
                .flatMap(pods -> uses(pods, secret.name()))
                .toList();
        Set<String> apps = new LinkedHashSet<>();
        uses.forEach(use -> apps.add(app(use.pods())));
        return apps.size() < 2
                ? Stream.of()
                : uses.stream()
                        .filter(Use::isWhole)
                        .map(use -> Finding.problem(
                                RULE.id(),
                                use.pods().workload(),
                                use.field(),
                                "it takes all %d keys of %s, which %s uses too: must name those that it needs"
                                        .formatted(
                                                keys.get().size(),
                                                secret.subject(),
                                                apps.stream()
                                                        .filter(app -> !app.equals(app(use.pods())))
                                                        .findFirst()
                                                        .orElse(""))));
    }

    /** An app and its Job are one. */
    private static String app(Pods pods) {
        return pods.labels()
                .getOrDefault("app.kubernetes.io/name", pods.workload().name());
    }

    private static Stream<Use> uses(Pods pods, String secret) {
        var variables = pods.containers().stream()
                .flatMap(container -> Stream.of(WHOLE_VARIABLES, ONE_VARIABLE)
                        .flatMap(path -> Paths.find(container, path).stream()
                                .filter(found -> isNamed(found, secret))
                                .map(found -> new Use(pods, found.where(), path.equals(WHOLE_VARIABLES)))));
        var volumes = Paths.find(new Paths.Found(pods.spec(), pods.field()), "volumes[].secret").stream()
                .filter(found ->
                        found.value().text("secretName").filter(secret::equals).isPresent())
                .map(found -> new Use(
                        pods, found.where(), found.value().items("items").isEmpty() && isMountedWhole(pods, found)));
        return Stream.concat(variables, volumes);
    }

    /** A mount of one file by its subPath shows no other one. */
    private static boolean isMountedWhole(Pods pods, Paths.Found volume) {
        var name = volume.where().replaceFirst(".*volumes\\[(.*)]\\.secret$", "$1");
        return pods.containers().stream()
                .flatMap(container -> container.value().items("volumeMounts").stream())
                .anyMatch(mount -> mount.text("name").filter(name::equals).isPresent()
                        && mount.text("subPath").isEmpty());
    }

    private static boolean isNamed(Paths.Found found, String secret) {
        return Paths.scalar(found.value()).filter(secret::equals).isPresent();
    }
}
