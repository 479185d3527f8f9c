package dev.keelson.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import dev.keelson.Programs;
import dev.keelson.plan.Recording;
import dev.keelson.plan.Value;
import dev.keelson.site.TestSite;
import dev.keelson.stack.Protection;
import dev.keelson.workload.HelmChart;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is asked of Helm and Flux; that Flux fetches and applies is left to a real cluster. */
class FluxBootstrapTest {
    private static final String RELEASE = "kubernetes:helm.sh/v3:Release";
    private static final String SECRET = "kubernetes:core/v1:Secret";
    private static final String REPOSITORY = "kubernetes:source.toolkit.fluxcd.io/v1:GitRepository";
    private static final String FOLDER = "kubernetes:kustomize.toolkit.fluxcd.io/v1:Kustomization";
    private static final String CANARY = "git-canary-2718";

    private static Recording record(Protection protection) {
        return Programs.record(context -> {
            var flux = new FluxBootstrap(
                    "flux",
                    new FluxBootstrapArgs(
                            new HelmChart("https://charts.example.org", "2.16.4"),
                            new GitSource(
                                    "https://git.example.org/shop/site.git",
                                    "main",
                                    "cluster/flux",
                                    Duration.ofMinutes(1),
                                    Duration.ofMinutes(10),
                                    Duration.ofMinutes(5)),
                            new GitLogin("robot", Output.of(CANARY)),
                            Optional.empty()),
                    TestSite.plain().protectedBy(protection).cluster(context));
            context.export("repository", flux.repository());
            context.export("folder", flux.folder());
        });
    }

    @Test
    void runsAllSixControllersWithRequestsAndLimits() {
        var release = record(Protection.FULL).one(RELEASE, "flux-release").inputs();
        var resources = "{limits={cpu=1000m, memory=512Mi}, requests={cpu=50m, memory=64Mi}}";

        assertThat(release.text("chart")).contains("flux2");
        assertThat(release.text("version")).contains("2.16.4");
        assertThat(release.map("values"))
                .containsOnlyKeys(
                        "installCRDs",
                        "crds",
                        "sourceController",
                        "kustomizeController",
                        "helmController",
                        "notificationController",
                        "imageReflectionController",
                        "imageAutomationController");
        release.map("values").forEach((key, value) -> {
            if (key.endsWith("Controller")) {
                assertThat(value.plain()).hasToString("{create=true, resources=" + resources + "}");
            }
        });
    }

    @Test
    void itsDefinitionsOutliveTheRelease() {
        assertThat(record(Protection.FULL).one(RELEASE, "flux-release").inputs().at("values", "crds"))
                .map(Value::plain)
                .hasToString("Optional[{annotations={helm.sh/resource-policy=keep}}]");
    }

    @Test
    void fetchesTheRepositoryWithTheLogin() {
        var recording = record(Protection.FULL);
        var login = recording.one(SECRET, "flux-login");
        var repository = recording.one(REPOSITORY, "flux-repository");

        assertThat(Programs.inputs(repository)).isEqualTo("""
                        apiVersion: source.toolkit.fluxcd.io/v1
                        kind: GitRepository
                        metadata:
                          annotations:
                            pulumi.com/waitFor: condition=Ready
                          labels:
                            app.kubernetes.io/managed-by: keelson
                            app.kubernetes.io/name: flux-system
                            app.kubernetes.io/part-of: shop
                          name: flux-system
                          namespace: flux-system
                        spec:
                          interval: 1m
                          ref:
                            branch: main
                          secretRef:
                            name: git-login
                          url: https://git.example.org/shop/site.git
                        """);
        assertThat(login.objectName()).isEqualTo("git-login");
        assertThat(login.namespace()).contains("flux-system");
        assertThat(login.inputs().map("data").values()).hasSize(2).allMatch(Value::isSecret);
        assertThat(login.inputs().at("data").orElseThrow().revealed().plain())
                .hasToString("{password=Z2l0LWNhbmFyeS0yNzE4, username=cm9ib3Q=}");
        assertThat(repository.dependencies())
                .contains(login.urn(), recording.one(RELEASE, "flux-release").urn());
        assertThat(recording.toString()).doesNotContain(CANARY);
    }

    @Test
    void appliesTheFolderAndWaitsUntilItRuns() {
        var recording = record(Protection.FULL);
        var folder = recording.one(FOLDER, "flux-folder");

        assertThat(folder.inputs().at("spec").orElseThrow().plain())
                .hasToString("{deletionPolicy=Orphan, interval=10m, path=./cluster/flux, prune=true,"
                        + " sourceRef={kind=GitRepository, name=flux-system}, timeout=5m, wait=true}");
        assertThat(folder.inputs().text("metadata", "annotations", "pulumi.com/waitFor"))
                .contains("condition=Ready");
        assertThat(folder.options().at("customTimeouts").orElseThrow().plain())
                .hasToString("{create=480000000000ns, update=480000000000ns}");
        assertThat(folder.dependencies())
                .contains(
                        recording.one(RELEASE, "flux-release").urn(),
                        recording.one(REPOSITORY, "flux-repository").urn());
        assertThat(recording.outputs().text("folder")).contains("flux-system");
    }

    @Test
    void whatTellsFluxWhatToApplyIsProtected() {
        var recording = record(Protection.FULL);

        for (var part : new String[][] {
            {"kubernetes:core/v1:Namespace", "flux-namespace"},
            {RELEASE, "flux-release"},
            {REPOSITORY, "flux-repository"},
            {FOLDER, "flux-folder"}
        }) {
            assertThat(recording.one(part[0], part[1]).protect()).isTrue();
            assertThat(recording.one(part[0], part[1]).retainOnDelete()).isTrue();
        }
    }

    @Test
    void aTrialTakesWhatFluxAppliedWithIt() {
        var recording = record(new Protection(false, false));

        assertThat(recording.one(FOLDER, "flux-folder").inputs().text("spec", "deletionPolicy"))
                .contains("Delete");
        assertThat(recording.one(FOLDER, "flux-folder").protect()).isFalse();
    }
}
