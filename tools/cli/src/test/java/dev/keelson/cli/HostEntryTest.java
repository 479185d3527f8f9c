package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.Plan;
import dev.keelson.plan.Value;
import dev.keelson.plan.diff.Danger;
import dev.keelson.plan.diff.PlanDiff;
import dev.keelson.plan.diff.PropertyChange;
import dev.keelson.plan.diff.ResourceChange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One entry of {@code site:hosts} is all that a public host takes: prod as it is, and with one more. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostEntryTest {
    private static final String ENTRY = """
            - name: new.abaci.one
              service: abaci-app
              exposure: nas
            """;

    private Plan before;
    private Plan after;
    private PlanDiff diff;

    @BeforeAll
    void planBoth(@TempDir Path root) throws IOException {
        this.before = SiteCopy.plan(KeelsonTest.ROOT);
        this.after = SiteCopy.in(root).host(ENTRY).plan();
        this.diff = PlanDiff.between(before, after);
    }

    @Test
    void bringsItsRecordRoutesAndCertificateAndAnotherFileForTheNas() {
        assertThat(diff.changes())
                .map(HostEntryTest::line)
                .containsExactlyInAnyOrder(
                        "added abaci-cloud keelson:edge:HostRecord new.abaci.one",
                        "added abaci-cloud cloudflare:index/dnsRecord:DnsRecord new.abaci.one-record",
                        "added abaci-cluster keelson:route:HostRoutes new.abaci.one",
                        "added abaci-cluster kubernetes:traefik.io/v1alpha1:IngressRoute new.abaci.one-websecure",
                        "added abaci-cluster kubernetes:traefik.io/v1alpha1:IngressRoute new.abaci.one-web",
                        "added abaci-cluster kubernetes:cert-manager.io/v1:Certificate new.abaci.one-certificate",
                        "changed abaci-cluster kubernetes:core/v1:ConfigMap nas-file data.content, metadata.name",
                        "changed abaci-cluster kubernetes:batch/v1:Job nas-delivery metadata.name,"
                                + " spec.template.spec.containers[deliver].env[SHA256].value,"
                                + " spec.template.spec.containers[deliver].env[SIZE].value,"
                                + " spec.template.spec.volumes[delivery].configMap.name, option dependsOn");
    }

    @Test
    void replacesTheFileOfTheNasAndNothingElse() {
        assertThat(diff.replaced()).isEqualTo(2);
        assertThat(diff.dangers())
                .extracting(Danger::subject)
                .allMatch(subject -> subject.matches("(ConfigMap|Job) abaci/nas-routes-[0-9a-f]{12}"))
                .hasSize(2);
    }

    @Test
    void readsAndWritesHaveARouteEach() {
        var routes = after.recordings()
                .get(1)
                .one("kubernetes:traefik.io/v1alpha1:IngressRoute", "new.abaci.one-websecure")
                .inputs()
                .items("spec", "routes");

        assertThat(routes)
                .map(route -> "%s to %s"
                        .formatted(
                                route.text("match").orElseThrow(),
                                route.items("services").get(0).text("name").orElseThrow()))
                .containsExactly(
                        "Host(`new.abaci.one`) to abaci-app-primary",
                        "Host(`new.abaci.one`) && (Method(`GET`) || Method(`HEAD`)) to abaci-app");
    }

    /** Line by line: what is there already stays, and what comes is the host's own. */
    @Test
    void theFileOfTheNasSaysMoreOfThisHostAlone() {
        var old = nasFile(before);
        var more = new ArrayList<>(nasFile(after));
        old.forEach(more::remove);

        assertThat(old).isNotEmpty().noneMatch(line -> line.contains("new.abaci.one"));
        assertThat(nasFile(after)).containsSubsequence(old);
        assertThat(more)
                .map(String::strip)
                .filteredOn(line -> line.contains("new") || line.startsWith("rule:"))
                .containsExactly(
                        "keelson-new-abaci-one-k3s:",
                        "rule: Host(`new.abaci.one`)",
                        "keelson-new-abaci-one-k3s-acme:",
                        "rule: Host(`new.abaci.one`) && PathPrefix(`/.well-known/acme-challenge/`)",
                        "keelson-new-abaci-one-k3s-http:",
                        "rule: Host(`new.abaci.one`)");
    }

    @Test
    void isCheckedLikeTheOthersAndTheHalvesAgree() {
        var others = new TreeMap<>(proofs(after));
        var own = String.valueOf(others.remove("proof:host:new.abaci.one"));

        assertThat(own)
                .isEqualTo("{headers={strict-transport-security=max-age=63072000}, login=false, namespace=abaci,"
                        + " redirect=true, splitsWrites=true, status=200, url=https://new.abaci.one/api/health}");
        assertThat(others).isEqualTo(proofs(before)).isNotEmpty();
        assertThat(release(after, "differences")).isEmpty();
    }

    private static String line(ResourceChange change) {
        var verb = change.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        var properties = change.properties().stream().map(PropertyChange::path).collect(Collectors.joining(", "));
        return "%s %s %s %s %s"
                .formatted(
                        verb,
                        change.project(),
                        change.resource().type(),
                        change.resource().name(),
                        properties)
                .strip();
    }

    private static List<String> nasFile(Plan plan) {
        return plan.recordings()
                .get(1)
                .one("kubernetes:core/v1:ConfigMap", "nas-file")
                .inputs()
                .text("data", "content")
                .orElseThrow()
                .lines()
                .toList();
    }

    /** What verify asks the cluster's parts. */
    private static Map<String, Object> proofs(Plan plan) {
        var proofs = new TreeMap<String, Object>();
        plan.recordings().get(1).outputs().values().forEach((name, value) -> {
            if (name.startsWith("proof:")) {
                proofs.put(name, value.plain());
            }
        });
        return proofs;
    }

    private static List<Value> release(Plan plan, String output) {
        return plan.recordings().get(2).outputs().items(output);
    }
}
