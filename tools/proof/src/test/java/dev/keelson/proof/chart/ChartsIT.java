package dev.keelson.proof.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.Value;
import dev.keelson.proof.kube.OnQuickCluster;
import dev.keelson.proof.kube.QuickCluster;
import dev.keelson.proof.plan.Admission;
import dev.keelson.proof.plan.Deployment;
import dev.keelson.proof.plan.PodAdmission;
import dev.keelson.proof.plan.SitePlan;
import dev.keelson.proof.plan.Step;
import dev.keelson.proof.run.Requirement;
import dev.keelson.proof.run.Tools;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The charts of our releases, with the values that the plans give them, before a real API server without controllers.
 *
 * <p>Open: the charts that nothing within reach has, the values from cert-manager 1.15 on, which no stack uses, and
 * whether what is admitted works.
 */
@OnQuickCluster(controllers = false)
@Execution(ExecutionMode.SAME_THREAD)
class ChartsIT {
    /** No Go module carries them. */
    private static final Set<String> OUT_OF_REACH = Set.of("flux2", "keel");

    private static final String CERT_MANAGER = "cert-manager";
    private static final Set<Release> RELEASES = Stream.of(
                    Release.of("abaci", "dev"),
                    Release.of("abaci", "prod"),
                    Release.of("shop", "stage"),
                    Release.of("shop", "prod"))
            .flatMap(List::stream)
            .collect(Collectors.toSet());
    private static final Release RELEASE = RELEASES.stream()
            .filter(release -> release.chart().equals(CERT_MANAGER))
            .findFirst()
            .orElseThrow();

    @TempDir
    private static Path folder;

    private static Helm helm;

    @BeforeAll
    static void find(QuickCluster cluster) {
        var version = cluster.client().getKubernetesVersion().getGitVersion();
        helm = Helm.of(Requirement.orSkip(() -> Tools.ensure("helm", "charts")), version, folder);
    }

    @Test
    void everyChartOfAPlanIsRenderedOrKnownToBeOutOfReach() {
        var missing = RELEASES.stream()
                .map(Release::chart)
                .filter(Predicate.not(helm::has))
                .collect(Collectors.toSet());

        System.out.printf("charts: not rendered, since no module has them: %s%n", missing);
        assertThat(missing).isEqualTo(OUT_OF_REACH);
        // All stacks give one chart the same values, so the tests below speak of each.
        assertThat(RELEASES.stream().filter(release -> helm.has(release.chart())))
                .containsExactly(RELEASE);
        assertThat(helm.version(CERT_MANAGER)).isEqualTo(RELEASE.version());
    }

    @Test
    void everyObjectIsAdmitted(QuickCluster cluster) {
        var admission = new Admission(cluster.client(), cluster.crds());
        admission.admitAll(namespace());
        var rendered = Helm.deployment(RELEASE, Helm.objects(helm.render(RELEASE)));

        assertThat(admission.admit(rendered)).isEmpty();
        assertThat(rendered.objects()).hasSizeGreaterThan(40);
        System.out.printf(
                "charts: %d objects of %s admitted%n", rendered.objects().size(), CERT_MANAGER);
        assertThat(new PodAdmission(cluster.client()).refusals(rendered)).isEmpty();
    }

    @Test
    void theCheckAndAllThatItNeedsRunAfterUpgradesToo() {
        var hooks = Helm.objects(helm.render(RELEASE)).stream()
                .filter(object -> object.getMetadata().getName().contains("startupapicheck"))
                .collect(Collectors.toMap(
                        GenericKubernetesResource::getKind,
                        object -> Objects.toString(
                                object.getMetadata().getAnnotations().get("helm.sh/hook"))));

        assertThat(hooks)
                .isEqualTo(Map.of(
                        "ServiceAccount", "post-install,post-upgrade",
                        "Role", "post-install,post-upgrade",
                        "RoleBinding", "post-install,post-upgrade",
                        "Job", "post-install,post-upgrade"));
    }

    /** Where the chart's own value is ours, another one changes it. */
    @Test
    void everyValueIsOneThatTheChartKnows() {
        assertThat(unused(RELEASE)).isEmpty();
    }

    /** A fault, to know that the test above would see it. */
    @Test
    void aValueThatTheChartDoesNotKnowIsSeen() {
        var misspelt = List.of("webhook", "resource", "limits", "cpu");

        assertThat(unused(RELEASE.with(misspelt, new Value.Text("1")))).containsExactly(misspelt);
    }

    /** The paths of values that change nothing, whatever they are. */
    private static List<List<String>> unused(Release release) {
        var rendered = helm.render(release);
        return release.paths().stream()
                .filter(path -> helm.render(release.without(path)).equals(rendered)
                        && helm.render(release.with(path, another(release, path)))
                                .equals(rendered))
                .toList();
    }

    private static Value another(Release release, List<String> path) {
        var value = release.values().at(path.toArray(new String[0])).orElseThrow();
        return value instanceof Value.Bool bool ? new Value.Bool(!bool.value()) : new Value.Text("another");
    }

    /** The one of the release, as the plan has it. */
    private static Deployment namespace() {
        return new Deployment(Deployment.of(SitePlan.record("abaci", "prod", Map.of())).objects().stream()
                .filter(apply -> apply.label().equals("Namespace " + RELEASE.namespace()))
                .map(apply -> (Step) apply)
                .toList());
    }
}
