package dev.keelson.proof.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.ArgoFolder;
import dev.keelson.plan.ArgoManifests;
import dev.keelson.plan.Plan;
import dev.keelson.plan.Recording;
import dev.keelson.proof.engine.Command;
import dev.keelson.proof.plan.Deployment;
import dev.keelson.proof.plan.SitePlan;
import dev.keelson.proof.plan.Step;
import dev.keelson.proof.run.Requirement;
import dev.keelson.proof.run.Tools;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The folder that Argo CD applies, as the real kustomize reads it, which is in Argo CD.
 *
 * <p>Open: what Argo CD does with it, which {@link ArgoCdIT} shows for Steady's. The shop's Secrets are generated, so they are sealed for the test.
 */
class KustomizeIT {
    private static final Pattern BETWEEN = Pattern.compile("(?m)^---$");
    private static final List<String> ADDED = List.of(
            "argocd.argoproj.io/compare-options", "argocd.argoproj.io/sync-options", "argocd.argoproj.io/sync-wave");

    private static String kustomize;

    @TempDir
    private Path temp;

    @BeforeAll
    static void find() {
        kustomize = Requirement.orSkip(() -> Tools.ensure("kustomize")).program("kustomize");
    }

    @ParameterizedTest
    @CsvSource({"shop, stage", "shop, prod", "steady, stage", "steady, prod"})
    void buildsTheObjectsOfThePlanAndASecondTimeTheSameBytes(String site, String stack) throws IOException {
        var recording = recording(site, stack);
        var folder = temp.resolve("argocd/" + stack);
        ArgoFolder.write(folder, ArgoManifests.of(recording));
        var first = contents(folder);

        var built = build(folder).stream().collect(Collectors.toMap(KustomizeIT::label, KustomizeIT::common));

        var planned = planned(recording);
        assertThat(built.keySet()).isEqualTo(planned.keySet()).hasSizeGreaterThan(20);
        assertThat(built.keySet())
                .filteredOn(label -> !Objects.equals(built.get(label), planned.get(label)))
                .isEmpty();
        ArgoFolder.write(folder, ArgoManifests.of(recording(site, stack)));
        assertThat(contents(folder)).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({"shop, stage", "shop, prod", "steady, stage", "steady, prod"})
    void whatAnObjectNeedsIsThereBeforeItsWaveOrInIt(String site, String stack) {
        ArgoFolder.write(temp, ArgoManifests.of(recording(site, stack)));
        var objects = ArgoOrder.sort(build(temp));
        var byLabel = ArgoOrder.byLabel(objects);
        var needed = objects.stream()
                .flatMap(object -> ArgoOrder.needs(object).stream()
                        .filter(byLabel::containsKey)
                        .filter(label ->
                                ArgoOrder.wave(Objects.requireNonNull(byLabel.get(label))) > ArgoOrder.wave(object))
                        .map(label -> ArgoOrder.label(object) + " needs " + label))
                .toList();

        assertThat(objects.get(0).getKind()).isEqualTo("Namespace");
        assertThat(objects.stream()
                        .flatMap(object -> ArgoOrder.needs(object).stream().filter(byLabel::containsKey)))
                .hasSizeGreaterThan(3);
        assertThat(objects.stream().map(ArgoOrder::wave)).contains(0, 1, 2);
        assertThat(needed).isEmpty();
    }

    private static Recording recording(String site, String stack) {
        var recordings = SitePlan.record(site, stack, Map.of()).recordings();
        return recordings.stream()
                .filter(recording -> recording.project().equals(site + "-cluster"))
                .map(SealedPlan::of)
                .findFirst()
                .orElseThrow();
    }

    private List<GenericKubernetesResource> build(Path folder) {
        var text = new Command(temp, Map.of(), Duration.ofSeconds(30))
                .require(List.of(kustomize, "build", folder.toString()));
        return BETWEEN.splitAsStream(text)
                .map(document -> Serialization.unmarshal(document, GenericKubernetesResource.class))
                .toList();
    }

    private static Map<String, GenericKubernetesResource> planned(Recording recording) {
        return Deployment.of(new Plan(recording.stack(), List.of(recording))).objects().stream()
                .map(Step.Apply::object)
                // Read as the others are: the plan's whole numbers are of another class.
                .map(object -> Serialization.unmarshal(Serialization.asYaml(object), GenericKubernetesResource.class))
                .collect(Collectors.toMap(KustomizeIT::label, KustomizeIT::common));
    }

    private static String label(GenericKubernetesResource object) {
        return "%s %s %s/%s"
                .formatted(
                        object.getApiVersion(),
                        object.getKind(),
                        object.getMetadata().getNamespace(),
                        object.getMetadata().getName());
    }

    /** Without what one of the tools alone reads. */
    private static GenericKubernetesResource common(GenericKubernetesResource object) {
        var annotations = new TreeMap<>(
                Objects.requireNonNullElse(object.getMetadata().getAnnotations(), Map.<String, String>of()));
        annotations.keySet().removeIf(key -> key.startsWith("pulumi.com/") || ADDED.contains(key));
        object.getMetadata().setAnnotations(annotations);
        return object;
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        var contents = new TreeMap<String, String>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
