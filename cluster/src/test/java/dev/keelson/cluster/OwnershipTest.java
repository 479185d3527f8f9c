package dev.keelson.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.gitops.ObjectIdentity;
import dev.keelson.gitops.Owners;
import dev.keelson.image.ImageOwnerCheck;
import dev.keelson.image.Workload;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.StackFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Nothing of the site has two owners: no object Pulumi and Flux, no image two of Keel, Flux and Pulumi. */
class OwnershipTest {
    private static final StackFiles FILES = new StackFiles("abaci-cluster", new ClusterProgram()::define);
    private static final Path FLUX = Path.of("flux");

    @Test
    void noObjectOfTheFolderThatFluxAppliesIsDeclaredHere() throws IOException {
        var flux = identities(inFlux());
        var pulumi = identities(declared());

        assertThat(flux).isNotEmpty();
        assertThat(pulumi).hasSizeGreaterThan(40);
        assertThat(Owners.conflicts(flux, pulumi)).isEmpty();
    }

    @Test
    void anObjectOfBothIsFound() throws IOException {
        var both = new ArrayList<>(inFlux());
        both.add(Map.of(
                "apiVersion", "v1", "kind", "Service", "metadata", Map.of("name", "redis", "namespace", "abaci")));

        assertThat(Owners.conflicts(identities(both), identities(declared())))
                .containsExactly("Service abaci/redis is applied by Flux and declared by Pulumi: must have one owner");
    }

    @Test
    void everyImageHasOneOwner() throws IOException {
        var manifests = new ArrayList<>(declared());
        manifests.addAll(inFlux());
        var workloads =
                manifests.stream().map(Workload::of).flatMap(Optional::stream).toList();

        assertThat(workloads).extracting(Workload::name).contains("StatefulSet abaci/abaci-app");
        assertThat(ImageOwnerCheck.problems(workloads)).isEmpty();
    }

    private static List<ObjectIdentity> identities(List<Map<?, ?>> manifests) {
        return manifests.stream()
                .map(ObjectIdentity::of)
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<Map<?, ?>> declared() {
        return FILES.record("prod", FILES.config(StackFiles.SITE, "prod")).resources().stream()
                .filter(RecordedResource::isKubernetesObject)
                .<Map<?, ?>>map(resource -> (Map<?, ?>) resource.inputs().plain())
                .toList();
    }

    private static List<Map<?, ?>> inFlux() throws IOException {
        try (var files = Files.walk(FLUX)) {
            var manifests = new ArrayList<Map<?, ?>>();
            for (var file : files.filter(path -> path.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList()) {
                for (var document :
                        new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(Files.readString(file))) {
                    manifests.add((Map<?, ?>) document);
                }
            }
            return manifests;
        }
    }
}
