package dev.keelson.plan.flux;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaitsTest {
    @TempDir
    private Path temp;

    private Repository repository;

    @BeforeEach
    void folder() {
        repository = Repository.in(temp).index("site", "a.yaml").map("site/a.yaml", "a");
    }

    private List<String> waits(String... kustomizations) {
        return repository.findings(String.join("---\n", kustomizations));
    }

    private static String kustomization(String name, String more) {
        return Repository.kustomization(name, "path: ./deploy, " + more).replace("name: site}", "name: elsewhere}");
    }

    @Test
    void oneThatNamesItselfIsFound() {
        assertThat(waits(kustomization("apps", "dependsOn: [{name: apps}]")))
                .containsExactly(
                        "flux-wait program.yaml:1: Kustomization flux-system/apps: spec.dependsOn: it waits for"
                                + " itself: must name others only");
        assertThat(waits(kustomization(
                        "apps", "healthChecks: [{kind: Kustomization, name: apps, namespace: flux-system}]")))
                .containsExactly(
                        "flux-wait program.yaml:1: Kustomization flux-system/apps: spec.healthChecks: it waits for"
                                + " itself: must name others only");
    }

    @Test
    void aCircleIsFoundOnceHoweverLong() {
        assertThat(waits(
                        kustomization("a", "dependsOn: [{name: b}]"),
                        kustomization("b", "dependsOn: [{name: c, namespace: flux-system}]"),
                        kustomization("c", "dependsOn: [{name: a}]")))
                .containsExactly("flux-wait program.yaml:1: Kustomization flux-system/a: spec.dependsOn: it waits for"
                        + " flux-system/b, which waits for flux-system/c, which waits for it in turn (spec.dependsOn): must"
                        + " not go round in a circle");
    }

    @Test
    void anOrderIsNone() {
        assertThat(waits(
                        kustomization("a", "dependsOn: [{name: b}, {name: c}]"),
                        kustomization("b", "dependsOn: [{name: c}]"),
                        kustomization("c", "dependsOn: [{name: unknown}]")))
                .isEmpty();
    }

    @Test
    void oneThatWaitsForAllThatItAppliesMustNotApplyItself() {
        var root = Repository.kustomization("root", "path: ./site, prune: true, wait: true");
        repository.file("site/a.yaml", root);
        assertThat(repository.findings(""))
                .containsExactly(
                        "flux-wait site/a.yaml:1: Kustomization flux-system/root: spec.wait: it waits for all that"
                                + " it applies, and applies itself: must not wait, or lie outside of its path");

        repository.file("site/a.yaml", root.replace(", wait: true", ""));
        assertThat(repository.findings("")).as("as Flux's own tools make it").isEmpty();
    }

    @Test
    void oneThatIsAppliedByWhatItDependsOnIsACircle() {
        repository.file("site/a.yaml", kustomization("apps", "dependsOn: [{name: root}]"));

        assertThat(repository.findings(Repository.kustomization("root", "path: ./site, wait: true")))
                .containsExactly(
                        "flux-wait program.yaml:1: Kustomization flux-system/root: spec.wait: it waits for"
                                + " flux-system/apps, which waits for it in turn (spec.dependsOn): must not go round in a circle");
        assertThat(repository.findings(Repository.kustomization("root", "path: ./site")))
                .isEmpty();
    }
}
