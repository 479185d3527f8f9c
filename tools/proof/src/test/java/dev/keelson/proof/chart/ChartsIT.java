package dev.keelson.proof.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.Plan;
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
import dev.keelson.workload.ChartValues;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The charts of our releases, with the values that the plans give them, before a real API server without controllers.
 *
 * <p>Open: the charts that nothing within reach has, the values from cert-manager 1.15 on, which no stack uses, and
 * whether what is admitted works.
 */
@OnQuickCluster(controllers = false)
class ChartsIT {
    /** No Go module carries them. */
    private static final Set<String> OUT_OF_REACH = Set.of("cloudnative-pg", "flux2", "keel");

    private static final String CERT_MANAGER = "cert-manager";

    /** More than this many objects, so that none was rendered by half. */
    private static final Map<String, Integer> OBJECTS = Map.of(CERT_MANAGER, 40, "sealed-secrets", 8);

    private static final List<Plan> PLANS = List.of(
            SitePlan.record("abaci", "dev", Map.of()),
            SitePlan.record("abaci", "prod", Map.of()),
            SitePlan.record("shop", "stage", Map.of()),
            SitePlan.record("shop", "prod", Map.of()),
            SitePlan.record("steady", "prod", Map.of()));
    private static final Set<Release> RELEASES =
            PLANS.stream().flatMap(plan -> Release.of(plan).stream()).collect(Collectors.toSet());

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
        assertThat(rendered().map(Release::chart)).containsExactlyInAnyOrderElementsOf(OBJECTS.keySet());
        assertThat(rendered())
                .allSatisfy(release -> assertThat(helm.version(release.chart())).isEqualTo(release.version()));
    }

    @ParameterizedTest
    @MethodSource("rendered")
    void everyObjectIsAdmitted(Release release, QuickCluster cluster) {
        var admission = new Admission(cluster.client(), cluster.crds());
        admission.admitAll(namespace(release));
        var rendered = Helm.deployment(release, Helm.objects(helm.render(release)));

        assertThat(admission.admit(rendered)).isEmpty();
        assertThat(rendered.objects()).hasSizeGreaterThan(Objects.requireNonNull(OBJECTS.get(release.chart())));
        System.out.printf(
                "charts: %d objects of %s admitted%n", rendered.objects().size(), release.chart());
        assertThat(new PodAdmission(cluster.client()).refusals(rendered)).isEmpty();
    }

    @Test
    void theCheckAndAllThatItNeedsRunAfterUpgradesToo() {
        var hooks = Helm.objects(helm.render(certManager())).stream()
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
    @ParameterizedTest
    @MethodSource("rendered")
    void everyValueIsOneThatTheChartKnows(Release release) {
        assertThat(unused(release)).isEmpty();
    }

    /** Of the charts that nothing within reach has, the lists were made in the same way, from their repositories. */
    @ParameterizedTest
    @MethodSource("rendered")
    void theListOfItsValuesIsTheChartsOwn(Release release) {
        var listed = ChartValues.of(release.chart(), release.version()).orElseThrow();
        var values = helm.values(release.chart());
        var asked = helm.asked(release.chart());

        assertThat(listed.unknown(values)).isEmpty();
        assertThat(listed.paths())
                .hasSizeGreaterThan(50)
                .allMatch(path -> asked.contains(path) || isIn(values, List.of(path.split("\\."))));
    }

    private static boolean isIn(Map<?, ?> values, List<String> path) {
        var key = path.get(0);
        return path.size() == 1
                ? values.containsKey(key)
                : values.get(key) instanceof Map<?, ?> below && isIn(below, path.subList(1, path.size()));
    }

    /** A fault, to know that the test above would see it. */
    @Test
    void aValueThatTheChartDoesNotKnowIsSeen() {
        var misspelt = List.of("webhook", "resource", "limits", "cpu");

        assertThat(unused(certManager().with(misspelt, new Value.Text("1")))).containsExactly(misspelt);
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

    private static Stream<Release> rendered() {
        return RELEASES.stream().filter(release -> helm.has(release.chart()));
    }

    private static Release certManager() {
        return rendered()
                .filter(release -> release.chart().equals(CERT_MANAGER))
                .findFirst()
                .orElseThrow();
    }

    /** The release's own, as its plan has it. */
    private static Deployment namespace(Release release) {
        return new Deployment(PLANS.stream()
                .filter(plan -> Release.of(plan).contains(release))
                .limit(1)
                .flatMap(plan -> Deployment.of(plan).objects().stream())
                .filter(apply -> apply.label().equals("Namespace " + release.namespace()))
                .map(apply -> (Step) apply)
                .toList());
    }
}
