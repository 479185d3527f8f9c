package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.Plan;
import dev.keelson.plan.Planner;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Recording;
import dev.keelson.plan.Site;
import dev.keelson.plan.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The site below {@code sites/oceanid}: a cloud with its database, a cluster, and the release that joins them. */
class OceanidTest {
    private static final Site OCEANID = Site.all(KeelsonTest.ROOT).stream()
            .filter(site -> site.name().equals("oceanid"))
            .findFirst()
            .orElseThrow();
    private static final Plan PROD = new Planner(Programs::of).plan(OCEANID.projects(), "prod");

    private static Recording recording(String part) {
        return PROD.recordings().stream()
                .filter(recording -> recording.project().equals("oceanid-" + part))
                .findFirst()
                .orElseThrow();
    }

    private static Value inputs(String part, String type, String name) {
        return recording(part).one(type, name).inputs();
    }

    @ParameterizedTest
    @CsvSource({
        "k3s.boathou.se, true",
        "label.boathou.se, true",
        "nautilus.boathou.se, false",
        "gpu.boathou.se, true",
    })
    void everyHostHasAProxiedRecordAndATunnelUnlessItIsElsewhere(String host, boolean isTunnelled) {
        var record = inputs("cloud", "cloudflare:index/dnsRecord:DnsRecord", host + "-record");

        assertThat(record.text("type")).contains("CNAME");
        assertThat(record.at("proxied").map(Value::plain)).contains(true);
        assertThat(record.at("content").map(Value::plain).map(String::valueOf))
                .contains(isTunnelled ? "[unknown]" : "nautilus.pages.dev");
    }

    @Test
    void loginsLetInPeopleOrProgramsAndNoneIsBypassed() {
        var decisions =
                recording("cloud").ofType("cloudflare:index/zeroTrustAccessPolicy:ZeroTrustAccessPolicy").stream()
                        .collect(Collectors.toMap(
                                RecordedResource::name,
                                policy -> policy.inputs().text("decision").orElseThrow()));

        assertThat(decisions)
                .containsOnlyKeys("label.boathou.se-people", "nautilus.boathou.se-people", "gpu.boathou.se-programs")
                .containsEntry("label.boathou.se-people", "allow")
                .containsEntry("nautilus.boathou.se-people", "allow")
                .containsEntry("gpu.boathou.se-programs", "non_identity");
    }

    @Test
    void theTunnelEndsAtTheApiServerAtLabelStudioAndNowhereElse() {
        var type = "cloudflare:index/zeroTrustTunnelCloudflaredConfig:ZeroTrustTunnelCloudflaredConfig";

        assertThat(services(inputs("cloud", type, "tunnel-config")))
                .containsExactly(
                        "https://kubernetes.default.svc.cluster.local:443",
                        "http://label-studio.apps.svc.cluster.local:8080",
                        "http_status:404");
        assertThat(services(inputs("cloud", type, "tunnel-calypso-config")))
                .containsExactly("http://localhost:8000", "http_status:404");
    }

    private static List<String> services(Value tunnel) {
        return tunnel.items("config", "ingresses").stream()
                .map(rule -> rule.text("service").orElseThrow())
                .toList();
    }

    @Test
    void noRouteLeadsAroundTheLogin() {
        assertThat(recording("cluster").resources())
                .extracting(resource -> resource.kubernetesKind().orElse(""))
                .doesNotContain("IngressRoute", "Ingress", "Certificate");
    }

    @Test
    void theDatabaseIsProtectedAndItsUriASecret() {
        var server = recording("cloud").one("crunchybridge:index/cluster:Cluster", "postgres-cluster");

        assertThat(server.protect()).isTrue();
        assertThat(String.valueOf(server.inputs().plain()))
                .contains("name=ebisu", "providerId=aws", "regionId=us-east-2", "planId=standard-4", "storage=50");
    }

    @Test
    void secretsAreReferencesAndFluxLeavesThemAlone() {
        var secrets = recording("cluster").ofType("kubernetes:core/v1:Secret");

        assertThat(secrets).hasSize(7);
        for (var secret : secrets) {
            assertThat(secret.inputs().map("data").values())
                    .as(secret.name())
                    .allMatch(value -> value.isSecret() || value instanceof Value.Unknown);
            assertThat(secret.inputs().text("metadata", "annotations", "kustomize.toolkit.fluxcd.io/prune"))
                    .as(secret.name())
                    .contains("disabled");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ls-triton-adapter", "annotations-sink"})
    void onlyLabelStudioReachesWhatPredictsAndWhatTakesWebhooks(String app) {
        var type = "kubernetes:networking.k8s.io/v1:NetworkPolicy";
        var added = inputs("cluster", type, "label-studio-to-" + app);

        assertThat(inputs("cluster", type, app + "-network-policy").items("spec", "ingress"))
                .isEmpty();
        assertThat(String.valueOf(added.at("spec", "ingress").orElseThrow().plain()))
                .contains("app.kubernetes.io/name=label-studio")
                .doesNotContain("cloudflared");
        assertThat(added.text("spec", "podSelector", "matchLabels", "app.kubernetes.io/name"))
                .contains(app);
    }

    @Test
    void theSinkKnowsItsDatabaseAndTheSecretOfTheWebhooksByReferenceAlone() {
        var sink = inputs("cluster", "kubernetes:apps/v1:Deployment", "annotations-sink-deployment");
        var variables = inputs("cluster", "kubernetes:core/v1:ConfigMap", "annotations-sink-environment");

        assertThat(String.valueOf(sink.plain()))
                .contains("name=DATABASE_URL", "key=uri, name=annotation-database-login")
                .contains("secretRef={name=annotations-sink-secrets}");
        assertThat(variables.map("data")).containsOnlyKeys("PORT");
    }

    @Test
    void theReleaseJoinsBothHalves() {
        var release = recording("release");

        assertThat(release.outputs().at("differences").map(Value::plain)).contains(List.of());
        assertThat(release.outputs().values().keySet())
                .filteredOn(name -> name.startsWith("proof:host:"))
                .hasSize(3);
        assertThat(release.messages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cloud", "cluster"})
    void aStackIsShort(String part) throws IOException {
        var sources =
                KeelsonTest.ROOT.resolve("sites/oceanid/%1$s/src/main/java/dev/keelson/oceanid/%1$s".formatted(part));
        var stack = sources.resolve(
                "%s%sStack.java".formatted(part.substring(0, 1).toUpperCase(Locale.ROOT), part.substring(1)));

        assertThat(Files.readAllLines(stack)).hasSizeLessThanOrEqualTo(80);
    }

    @Test
    void thePageNamesWhatThePlanHasAndNothingElse() throws IOException {
        var text = Files.readString(KeelsonTest.ROOT.resolve("docs/oceanid.md"));
        var page = new SitePage(OCEANID, text, new PlannedNames(recording("cluster")));

        assertThat(page.problems()).isEmpty();
        assertThat(page.objects())
                .containsAll(recording("cluster").resources().stream()
                        .filter(resource -> resource.kubernetesKind().isPresent())
                        .map(resource -> resource.kubernetesKind().orElseThrow().toLowerCase(Locale.ROOT)
                                + "/"
                                + resource.objectName())
                        .toList());
        assertThat(testsNamedIn(text))
                .allSatisfy(name -> assertThat(testFiles()).contains(name + ".java"));
    }

    private static Set<String> testsNamedIn(String text) {
        return Pattern.compile("`([A-Z]\\w+(?:Test|IT))`")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> testFiles() {
        return Set.of("components", "tools/cli", "tools/proof").stream()
                .flatMap(module -> {
                    try (var files = Files.walk(KeelsonTest.ROOT.resolve(module + "/src/test/java"))) {
                        return files.map(Path::getFileName).map(Path::toString).toList().stream();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .collect(Collectors.toSet());
    }
}
