package dev.keelson.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.image.ImageOwnerCheck;
import dev.keelson.image.Workload;
import dev.keelson.plan.Plan;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.StackFiles;
import dev.keelson.plan.check.Checks;
import dev.keelson.plan.check.Inventory;
import dev.keelson.plan.check.KubeObject;
import dev.keelson.plan.flux.FluxFolders;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing of the site has two owners: no object Pulumi and Flux, no image two of Keel, Flux and Pulumi. */
class OwnershipTest {
    private static final StackFiles FILES = new StackFiles("abaci-cluster", new ClusterProgram()::define);
    private static final Plan PLAN =
            new Plan("prod", List.of(FILES.record("prod", FILES.config(StackFiles.SITE, "prod"))));

    private static final Path ROOT = Path.of("..");

    @Test
    void noObjectOfTheFolderThatFluxAppliesIsDeclaredHere() {
        var folders = FluxFolders.of(ROOT, PLAN);
        var inventory = Inventory.of(PLAN, false, folders.objects(), folders.read());

        assertThat(folders.objects()).isNotEmpty();
        assertThat(inventory.size()).isGreaterThan(40);
        assertThat(Checks.of(inventory)).isEmpty();
        assertThat(folders.findings(inventory)).isEmpty();
    }

    @Test
    void everyImageHasOneOwner() {
        var workloads = Stream.concat(
                        PLAN.resources().stream()
                                .filter(RecordedResource::isKubernetesObject)
                                .map(RecordedResource::inputs),
                        FluxFolders.of(ROOT, PLAN).objects().stream().map(KubeObject::content))
                .map(object -> (Map<?, ?>) object.plain())
                .map(Workload::of)
                .flatMap(Optional::stream)
                .toList();

        assertThat(workloads).extracting(Workload::name).contains("StatefulSet abaci/abaci-app");
        assertThat(ImageOwnerCheck.problems(workloads)).isEmpty();
    }
}
