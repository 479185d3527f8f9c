package dev.keelson.proof.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.proof.kube.OnQuickCluster;
import dev.keelson.proof.kube.QuickCluster;
import dev.keelson.proof.ops.Releases;
import dev.keelson.proof.ops.Said;
import dev.keelson.proof.run.Wait;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.dsl.RollableScalableResource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Each row of Flux's health: a fault and the same without it. Flux's own controllers fetch and apply the folder, outside
 * of pods; beside them a release of a small chart has the Deployments, whose pods do nothing.
 */
@OnQuickCluster(controllers = true)
class FluxHealthIT {
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final String NAMESPACE = FluxSite.NAMESPACE;
    private static final String RELEASE = "flux2";
    private static final String FINE = "flux-health: 0 blocking, 0 warning, 0 information; N requests in S s\n";
    private static final String FOUND_ONE = "flux-health: 1 blocking, 0 warning, 0 information; N requests in S s\n";
    private static final String NEVER = "0123456789abcdef0123456789abcdef01234567";

    private static final String SELECTOR = "{\"spec\": {\"template\": {\"spec\": {\"nodeSelector\": %s}}}}";
    private static final String PASSWORD = "{\"data\": {\"password\": \"%s\"}}";

    private static FluxSite site;
    private static Releases releases;
    private static Path kubeconfig;

    @BeforeAll
    static void start(QuickCluster cluster) {
        kubeconfig = cluster.kubeconfig();
        releases = new Releases(cluster);
        site = FluxSite.start(cluster);
        releases.upgrade(NAMESPACE, RELEASE);
        site.push(Map.of());
    }

    @AfterAll
    static void stop() {
        if (releases != null) {
            releases.close();
        }
        if (site != null) {
            site.close();
        }
    }

    /** The healthy twin of each fault. */
    @AfterEach
    void isHealthyWithoutTheFault() {
        assertHealthy();
    }

    /** Soon: Flux may be at it, again too. */
    private static void assertHealthy(String... options) {
        var words = new ArrayList<>(List.of("--wait", "60s"));
        words.addAll(List.of(options));
        var said = health(words.toArray(String[]::new));
        assertThat(said.code()).as(said.out()).isZero();
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).endsWith(FINE);
    }

    private static Said health(String... options) {
        var words = new ArrayList<>(List.of("flux-health"));
        words.addAll(List.of(options));
        return Said.by(kubeconfig, words.toArray(String[]::new));
    }

    @Test
    void seesTheCommitThatWasPushedAndNoOther() {
        var before = commit();
        assertThat(site.push(Map.of("greeting.yaml", greeting()))).matches(FluxSite.Verdict::isReady);

        assertHealthy("--revision", commit());
        assertHealthy("--revision", commit().substring(0, 7));
        assertThat(health("--revision", before))
                .isEqualTo(new Said(
                        1,
                        Said.lines(
                                "blocking: GitRepository flux-system/flux-system: main@sha1:%s is fetched, not %s; do: %s"
                                        .formatted(commit(), before, again("gitrepositories.source")),
                                "blocking: Kustomization flux-system/flux-system: main@sha1:%s is applied, not %s; do: %s"
                                        .formatted(commit(), before, again("kustomizations.kustomize"))),
                        FOUND_ONE.replace("1 b", "2 b")));
        assertThat(health("--revision", NEVER, "--wait", "3s").err())
                .startsWith("waiting: 2 findings, first GitRepository flux-system/flux-system: main@sha1:" + commit()
                        + " is fetched, not " + NEVER + "\n");
        assertThat(site.push(Map.of())).matches(FluxSite.Verdict::isReady);
    }

    @Test
    void missingControllersAreMadeAgainAndNothingElseIsTouched() {
        assertThat(health("--recover", "--yes")).isEqualTo(new Said(0, "", FINE));
        deployment("helm-controller").delete();
        site.client()
                .secrets()
                .inNamespace(NAMESPACE)
                .withName("helm-controller-key")
                .delete();
        gone("helm-controller");
        var others = versions();

        var missing = Said.lines("blocking: Deployment flux-system/helm-controller: it is not there; do: ./keelson"
                + " flux-health --recover");
        assertThat(health()).isEqualTo(new Said(1, missing, FOUND_ONE));
        var shown = Said.lines(
                "Secret flux-system/helm-controller-key: is missing, and the release declares it",
                "Deployment flux-system/helm-controller: is missing, and the release declares it");
        assertThat(health("--recover"))
                .isEqualTo(new Said(1, missing, shown + "Nothing was changed: --yes does it.\n" + FOUND_ONE));

        var said = health("--recover", "--yes", "--wait", "60s");
        assertThat(said.code()).isZero();
        assertThat(said.out()).isEmpty();
        assertThat(said.err())
                .startsWith(shown
                        + Said.lines(
                                "Secret flux-system/helm-controller-key: made",
                                "Deployment flux-system/helm-controller: made"))
                .endsWith(FINE)
                .doesNotContain("hunter2", "aHVudGVyMg");
        assertThat(versions()).containsAllEntriesOf(others);
        releases.upgrade(NAMESPACE, RELEASE); // Helm takes them for its own
    }

    @Test
    void nothingIsRecoveredFromAReleaseThatFailed() {
        deployment("helm-controller").delete();
        gone("helm-controller");
        releases.stopHalfway(NAMESPACE, RELEASE, "pending-upgrade");
        deployment("helm-controller").delete();
        gone("helm-controller");

        assertThat(health("--recover", "--yes").err())
                .startsWith("Nothing can be recovered: Helm release flux-system/flux2 is pending-upgrade, not deployed:"
                        + " only a successful one is recovered from.\n");
        releases.copied("helm -n %s rollback %s".formatted(NAMESPACE, RELEASE));
        releases.upgrade(NAMESPACE, RELEASE);
    }

    @Test
    void aControllerThatDoesNotRunIsNamed() {
        deployment("source-controller").scale(0);
        assertThat(health())
                .isEqualTo(new Said(
                        1,
                        Said.lines(
                                "blocking: Deployment flux-system/source-controller: it is scaled to 0; do: kubectl -n"
                                        + " flux-system describe deployment source-controller"),
                        FOUND_ONE));
        deployment("source-controller").scale(1);
    }

    @Test
    void aPodThatDoesNotRunIsNamed() {
        releases.patch(NAMESPACE, "deployment source-controller", SELECTOR.formatted("{\"no\": \"node\"}"));
        Wait.of(LIMIT)
                .until(
                        "a pod that waits",
                        () -> Optional.of(health()).filter(said -> said.out().contains("it is Pending")));
        assertThat(health().out())
                .matches("blocking: Pod flux-system/source-controller-[^:]*: it is Pending; do: kubectl -n flux-system"
                        + " describe pod source-controller-\\S+\n");
        releases.patch(NAMESPACE, "deployment source-controller", SELECTOR.formatted("null"));
    }

    @Test
    void onlyTheControllersOfTheReleaseAreExpected() {
        releases.upgrade(NAMESPACE, RELEASE, "--set", "controllers={kustomize-controller,source-controller}");
        gone("helm-controller");
        assertThat(health()).isEqualTo(new Said(0, "", FINE));

        site.client()
                .secrets()
                .inNamespace(NAMESPACE)
                .withLabel("owner", "helm")
                .delete();
        assertThat(health().out().lines())
                .as("all six, where there is no release to ask")
                .hasSize(4)
                .allMatch(line -> line.endsWith("it is not there; do: ./keelson flux-health --recover"));
        assertThat(health("--recover", "--yes").err())
                .startsWith(
                        "Nothing can be recovered: there is no Helm release in flux-system of which it is plain that"
                                + " its Flux is in use.\n");
        releases.upgrade(NAMESPACE, RELEASE, "--take-ownership");
    }

    @Test
    void aRepositoryThatCannotBeFetchedIsNamed() {
        var password = site.object("Secret").<String>get("data", "password");
        releases.patch(NAMESPACE, "secret " + FluxSite.LOGIN, PASSWORD.formatted("d3Jvbmc="));
        site.ask(FluxSite.REPOSITORY);
        site.await(FluxSite.REPOSITORY, false);

        var said = health();
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out())
                .startsWith(
                        "blocking: GitRepository flux-system/flux-system: GitOperationFailed: failed to checkout and"
                                + " determine revision")
                .contains("authentication required")
                .endsWith("; do: " + again("gitrepositories.source") + "\n");
        releases.patch(NAMESPACE, "secret " + FluxSite.LOGIN, PASSWORD.formatted(password));
        site.ask(FluxSite.REPOSITORY);
        site.await(FluxSite.REPOSITORY, true);
    }

    @Test
    void aFolderThatCannotBeAppliedIsNamed() {
        site.push(Map.of("kustomization.yaml", "resources: [gone.yaml]"));

        var said = health();
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out())
                .contains("blocking: Kustomization flux-system/flux-system: BuildFailed: ", "gone.yaml")
                .contains("blocking: Kustomization flux-system/flux-system: main@sha1:", " is fetched, and main@sha1:");
        site.push(Map.of());
    }

    @Test
    void whatIsSuspendedIsNamedWithTheCommandThatResumesIt() {
        releases.patch(NAMESPACE, "gitrepository flux-system", "{\"spec\": {\"suspend\": true}}");

        var said = health();
        assertThat(said)
                .isEqualTo(new Said(
                        1,
                        Said.lines("blocking: GitRepository flux-system/flux-system: it is suspended; do: kubectl -n"
                                + " flux-system patch gitrepositories.source.toolkit.fluxcd.io flux-system --type merge"
                                + " -p '{\"spec\":{\"suspend\":false}}'"),
                        FOUND_ONE));
        releases.copied(said.out().strip().replaceFirst("(?s).*; do: ", ""));
    }

    @Test
    void aNamespaceWithoutFluxIsNamed() {
        assertThat(health("--namespace", "default").out().lines())
                .hasSize(8)
                .contains(
                        "blocking: Namespace default: there is no GitRepository in it; do: kubectl get"
                                + " gitrepositories.source.toolkit.fluxcd.io -A",
                        "blocking: Namespace default: there is no Kustomization in it; do: kubectl get"
                                + " kustomizations.kustomize.toolkit.fluxcd.io -A");
    }

    private static String commit() {
        return site.lastApplied().replaceFirst(".*:", "");
    }

    private static String again(String plural) {
        return "kubectl -n flux-system annotate --overwrite %s.toolkit.fluxcd.io flux-system".formatted(plural)
                + " reconcile.fluxcd.io/requestedAt=\"$(date +%s)\"";
    }

    private static RollableScalableResource<Deployment> deployment(String name) {
        return site.client().apps().deployments().inNamespace(NAMESPACE).withName(name);
    }

    private static void gone(String deployment) {
        Wait.of(LIMIT)
                .until(
                        deployment + " to go",
                        () -> Optional.of(true)
                                .filter(gone -> deployment(deployment).get() == null));
    }

    /** Of the other Secrets of the chart, which nobody but Helm writes. */
    private static Map<String, String> versions() {
        var versions = new TreeMap<String, String>();
        site.client()
                .secrets()
                .inNamespace(NAMESPACE)
                .withLabel("app.kubernetes.io/part-of", "flux")
                .list()
                .getItems()
                .forEach(secret -> versions.put(
                        secret.getMetadata().getName(), secret.getMetadata().getResourceVersion()));
        return versions;
    }

    private static String greeting() {
        return """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: greeting, namespace: flux-system}
                data: {text: hello}
                """;
    }
}
