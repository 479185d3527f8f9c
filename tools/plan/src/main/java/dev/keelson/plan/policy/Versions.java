package dev.keelson.plan.policy;

import dev.keelson.plan.Value;
import dev.keelson.plan.check.Finding;
import dev.keelson.plan.check.KubeObject;
import dev.keelson.plan.check.Paths;
import dev.keelson.plan.flux.VersionRange;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Versions that nobody has chosen. */
final class Versions {
    static final Rule RULE = Rule.all(
            "version-range",
            "A new major version may break what works, and comes at a time that nobody has chosen.",
            "Give a version, or a range within one major version; image automation may propose more on a branch of its"
                    + " own.",
            Versions::ranges);

    private static final String FLUX_IMAGES = ".image.toolkit.fluxcd.io";
    private static final String FLUX_SOURCES = ".source.toolkit.fluxcd.io";

    /** Calendar versions have years for majors. */
    private static final int LAST_MAJOR = 2100;

    private Versions() {}

    private static Stream<Finding> ranges(Declared declared) {
        return Stream.of(
                        declared.objects(KubeObject.RELEASE)
                                .filter(release -> !isOfHere(release))
                                .flatMap(release -> judge(release, "version", true)),
                        declared.objects("HelmChart.helm.cattle.io")
                                .filter(chart -> chart.content()
                                        .at("spec", "chartContent")
                                        .isEmpty())
                                .flatMap(chart -> judge(chart, "spec.version", true)),
                        declared.objects("HelmRelease.helm.toolkit.fluxcd.io")
                                .filter(Versions::isOfARepository)
                                .flatMap(release -> judge(release, "spec.chart.spec.version", true)),
                        declared.objects("OCIRepository" + FLUX_SOURCES, "GitRepository" + FLUX_SOURCES)
                                .flatMap(source -> judge(source, "spec.ref.semver", false)),
                        declared.objects("ImagePolicy" + FLUX_IMAGES)
                                .filter(policy -> isApplied(declared, policy))
                                .flatMap(policy -> judge(policy, "spec.policy.semver.range", false)))
                .flatMap(found -> found);
    }

    private static Stream<Finding> judge(KubeObject object, String field, boolean isNeeded) {
        var given = Paths.find(object.content(), field).stream().findFirst().map(Paths.Found::value);
        if (given.filter(value -> !(value instanceof Value.Text)).isPresent()) {
            return Stream.of();
        }
        var text = given.flatMap(Paths::scalar).filter(version -> !version.isBlank());
        if (text.isEmpty()) {
            return isNeeded
                    ? Stream.of(Finding.problem(RULE.id(), object, field, "it is missing: must be a version"))
                    : Stream.of();
        }
        return text
                .flatMap(VersionRange::of)
                .filter(Versions::crosses)
                .map(range -> Finding.problem(
                        RULE.id(),
                        object,
                        field,
                        "%s takes several major versions: must stay within one".formatted(text.get())))
                .stream();
    }

    private static boolean crosses(VersionRange range) {
        return IntStream.rangeClosed(0, LAST_MAJOR)
                        .filter(major -> range.has(major + ".0.0") || range.has(major + ".999.999"))
                        .limit(2)
                        .count()
                > 1;
    }

    /** A chart in a folder has the version that stands there. */
    private static boolean isOfHere(KubeObject release) {
        return release.content()
                .text("chart")
                .filter(chart -> chart.startsWith(".") || chart.startsWith("/"))
                .isPresent();
    }

    private static boolean isOfARepository(KubeObject release) {
        return release.content()
                .text("spec", "chart", "spec", "sourceRef", "kind")
                .filter("HelmRepository"::equals)
                .isPresent();
    }

    /** What is pushed to another branch than Flux reads waits for somebody who merges it. */
    private static boolean isApplied(Declared declared, KubeObject policy) {
        return declared.objects("ImageUpdateAutomation" + FLUX_IMAGES)
                .filter(automation -> automation.namespace().equals(policy.namespace()))
                .anyMatch(automation -> {
                    Optional<String> push = automation.content().text("spec", "git", "push", "branch");
                    return push.isEmpty()
                            || push.equals(automation.content().text("spec", "git", "checkout", "ref", "branch"));
                });
    }
}
