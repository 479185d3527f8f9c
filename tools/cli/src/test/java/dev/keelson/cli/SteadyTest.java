package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.Plan;
import dev.keelson.plan.Planner;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Recording;
import dev.keelson.plan.Site;
import dev.keelson.plan.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The site below {@code sites/steady}: one platform, two environments in the same cluster. */
class SteadyTest {
    private static final Site STEADY = Site.all(KeelsonTest.ROOT).stream()
            .filter(site -> site.name().equals("steady"))
            .findFirst()
            .orElseThrow();
    private static final Plan STAGE = new Planner(Programs::of).plan(STEADY.projects(), "stage");
    private static final Plan PROD = new Planner(Programs::of).plan(STEADY.projects(), "prod");

    private static Recording recording(Plan plan, String project) {
        return plan.recordings().stream()
                .filter(recording -> recording.project().equals(project))
                .findFirst()
                .orElseThrow();
    }

    private static Recording cluster(Plan plan) {
        return recording(plan, "steady-cluster");
    }

    private static List<RecordedResource> objects(Plan plan, String kind) {
        return cluster(plan).resources().stream()
                .filter(object -> object.kubernetesKind().filter(kind::equals).isPresent())
                .toList();
    }

    /** What stage says, in prod's words: what has to differ between any two environments. */
    private static String inWordsOfProd(String text) {
        return text.replace("steady-stage", "steady-prod")
                .replaceAll("\\b(app|api|ws)-stage\\.", "$1.")
                .replaceAll(":(?:stage|prod)-[0-9a-f]{40}", ":TAG")
                .replaceAll("-migration-[0-9a-f]{12}", "-migration-HASH");
    }

    /** Every value of every resource by its place, as text. */
    private static Map<String, String> values(Plan plan) {
        var values = new TreeMap<String, String>();
        for (var resource : cluster(plan).resources()) {
            add(
                    inWordsOfProd(resource.type() + " " + resource.name()),
                    resource.inputs().redacted(),
                    values);
        }
        return values;
    }

    private static void add(String place, Value value, Map<String, String> values) {
        if (value instanceof Value.Fields fields) {
            fields.values().forEach((key, below) -> add(place + "." + inWordsOfProd(key), below, values));
        } else if (value instanceof Value.Items items) {
            var at = 0;
            for (var item : items.values()) {
                add(place + "[" + at++ + "]", item, values);
            }
        } else {
            values.put(place, inWordsOfProd(String.valueOf(value.plain())));
        }
    }

    @Test
    void theEnvironmentsDifferInWhatTheFactsListAndInNothingElse() {
        var prod = values(PROD);
        var stage = values(STAGE);

        assertThat(stage.keySet()).isEqualTo(prod.keySet());
        assertThat(prod.keySet().stream()
                        .filter(place -> !Objects.equals(prod.get(place), stage.get(place)))
                        // The sealed values, and the pods' checksums of them and of what names a host.
                        .filter(place -> !place.contains(".spec.encryptedData."))
                        .filter(place -> !place.contains("-sha256"))
                        .map(place -> "%s: %s, in stage %s".formatted(place, prod.get(place), stage.get(place))))
                .containsExactly(
                        "kubernetes:apps/v1:StatefulSet valkey-server.spec.volumeClaimTemplates[0].spec.resources.requests.storage:"
                                + " 5Gi, in stage 2Gi",
                        "kubernetes:postgresql.cnpg.io/v1:Cluster postgres-cluster.spec.storage.size: 20Gi, in stage 10Gi");
    }

    @Test
    void noSealedValueServesBothEnvironments() {
        var prod = encrypted(PROD);

        assertThat(prod).hasSizeGreaterThan(10);
        assertThat(encrypted(STAGE)).hasSameSizeAs(prod).doesNotContainAnyElementsOf(prod);
    }

    private static Set<String> encrypted(Plan plan) {
        return objects(plan, "SealedSecret").stream()
                .flatMap(secret -> ((Value.Fields)
                                secret.inputs().at("spec", "encryptedData").orElseThrow())
                        .values().values().stream())
                .map(value -> String.valueOf(value.plain()))
                .collect(Collectors.toSet());
    }

    @Test
    void everySecretIsSealedAndNoneIsPlain() {
        assertThat(objects(PROD, "Secret")).isEmpty();
        assertThat(objects(PROD, "SealedSecret").stream().map(RecordedResource::objectName))
                .containsExactlyInAnyOrder(
                        "ghcr-pull-secret",
                        "postgres-platform-user",
                        "postgres-litellm-user",
                        "centrifugo-secrets",
                        "litellm-secrets",
                        "ai-api-keys",
                        "backup-s3-credentials");
    }

    @Test
    void twoEnvironmentsOnOnePlatformHaveNoObjectInCommon() {
        var all = List.of(
                identities(recording(STAGE, "steady-platform")), identities(cluster(STAGE)), identities(cluster(PROD)));

        var together = new HashSet<String>();
        all.forEach(together::addAll);
        assertThat(together).hasSize(all.stream().mapToInt(Set::size).sum());
        assertThat(recording(STAGE, "steady-platform")).isEqualTo(recording(PROD, "steady-platform"));
    }

    private static Set<String> identities(Recording recording) {
        return recording.resources().stream()
                .filter(RecordedResource::isKubernetesObject)
                .map(object ->
                        "%s %s/%s".formatted(object.type(), object.namespace().orElse(""), object.objectName()))
                .collect(Collectors.toSet());
    }

    @Test
    void wavesAreThoseOfTheFacts() {
        var waves = new TreeMap<String, Set<String>>();
        for (var object : cluster(PROD).resources()) {
            object.inputs()
                    .text("metadata", "annotations", "argocd.argoproj.io/sync-wave")
                    .ifPresent(wave -> waves.computeIfAbsent(wave, any -> new TreeSet<>())
                            .add(inWordsOfProd(object.kubernetesKind().orElseThrow() + " " + object.objectName())));
        }

        assertThat(waves)
                .isEqualTo(Map.of(
                        "1", Set.of("Job platform-backend-migration-HASH"),
                        "2",
                                Set.of(
                                        "Deployment dev-ui",
                                        "Deployment inference-backend",
                                        "Deployment platform-backend")));
    }

    @Test
    void aMigrationWaitsForItsDatabaseAndItsSecretAndTheAppForIt() {
        var job = objects(PROD, "Job").get(0);
        var app = cluster(PROD).one("kubernetes:apps/v1:Deployment", "platform-backend-deployment");

        assertThat(named(job.dependencies())).contains("postgres-platform-db").contains("platform-backend-to-postgres");
        assertThat(app.dependencies()).contains(job.urn());
    }

    private static Set<String> named(List<String> urns) {
        return urns.stream()
                .map(urn -> urn.substring(urn.lastIndexOf("::") + 2))
                .collect(Collectors.toSet());
    }

    @Test
    void everyDatabaseIsPresentAndItsOwnerIsAManagedRoleWithASecret() {
        var roles = new ArrayList<String>();
        var cluster = cluster(PROD).one("kubernetes:postgresql.cnpg.io/v1:Cluster", "postgres-cluster");
        for (var role :
                ((Value.Items) cluster.inputs().at("spec", "managed", "roles").orElseThrow()).values()) {
            roles.add(role.text("name").orElseThrow() + " by "
                    + role.text("passwordSecret", "name").orElseThrow());
        }
        var databases = objects(PROD, "Database").stream()
                .map(database -> "%s %s of %s"
                        .formatted(
                                database.inputs().text("spec", "ensure").orElseThrow(),
                                database.inputs().text("spec", "name").orElseThrow(),
                                database.inputs().text("spec", "owner").orElseThrow()));

        assertThat(roles)
                .containsExactlyInAnyOrder(
                        "platform-user by postgres-platform-user", "litellm-user by postgres-litellm-user");
        assertThat(databases)
                .containsExactlyInAnyOrder(
                        "present platform_db of platform-user", "present litellm_db of litellm-user");
    }

    @Test
    void aBackupIsTakenWhereOneIsConfigured() {
        assertThat(objects(PROD, "ScheduledBackup")).hasSize(1);
    }

    @Test
    void everyPodPullsWithTheLoginAndHasRequestsAndLimits() {
        var pods = cluster(PROD).resources().stream()
                .flatMap(object -> object.inputs().at("spec", "template", "spec").stream())
                .filter(pod -> pod.at("containers").isPresent())
                .toList();

        assertThat(pods).hasSize(7).allSatisfy(pod -> {
            assertThat(String.valueOf(pod.at("imagePullSecrets").orElseThrow().plain()))
                    .isEqualTo("[{name=ghcr-pull-secret}]");
            for (var container : ((Value.Items) pod.at("containers").orElseThrow()).values()) {
                for (var amount : List.of("requests", "limits")) {
                    assertThat(container.text("resources", amount, "cpu")).isPresent();
                    assertThat(container.text("resources", amount, "memory")).isPresent();
                }
            }
        });
    }

    @Test
    void anAppIsAnEntryOfTheStackFileAndTheStackIsShort() throws IOException {
        var sources = KeelsonTest.ROOT.resolve("sites/steady/cluster/src/main/java/dev/keelson/steady/cluster");
        try (Stream<java.nio.file.Path> files = Files.list(sources)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "ClusterProgram.java", "ClusterSettings.java", "ClusterStack.java", "package-info.java");
        }
        assertThat(Files.readAllLines(sources.resolve("ClusterStack.java"))).hasSizeLessThanOrEqualTo(80);
        for (var source : List.of("ClusterStack.java", "ClusterSettings.java")) {
            assertThat(Files.readString(sources.resolve(source)))
                    .doesNotContain("dev-ui", "inference-backend", "platform-backend");
        }
    }

    private static final Pattern CHECKSUM = Pattern.compile("-[0-9a-f]{12}$");

    @Test
    void thePageNamesWhatThePlanHasAndNothingElse() throws IOException {
        var text = Files.readString(KeelsonTest.ROOT.resolve("docs/steady.md"));
        var page = new SitePage(STEADY, text, new PlannedNames(recording(PROD, "steady-platform"), cluster(PROD)));

        assertThat(page.problems()).isEmpty();
        assertThat(page.objects())
                .containsAll(cluster(PROD).resources().stream()
                        .filter(resource -> resource.kubernetesKind().isPresent())
                        .map(resource -> resource.kubernetesKind().orElseThrow().toLowerCase(Locale.ROOT)
                                + "/"
                                + CHECKSUM.matcher(resource.objectName()).replaceFirst("-*"))
                        .toList());
    }
}
