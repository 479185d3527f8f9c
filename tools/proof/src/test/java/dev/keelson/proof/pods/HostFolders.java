package dev.keelson.proof.pods;

import dev.keelson.proof.plan.Deployment;
import dev.keelson.proof.plan.Step;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeBuilder;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The one edit of a plan that real pods need here: what is mounted from the NAS is a folder of the same name.
 *
 * @param nas in whose place these folders are
 */
record HostFolders(Path nas) {
    private static final KubernetesSerialization JSON = new KubernetesSerialization();

    Deployment edit(Deployment deployment) {
        return new Deployment(deployment.steps().stream().map(this::edit).toList());
    }

    /** One line for each edit. */
    List<String> edits(Deployment deployment) {
        return volumes(deployment)
                .map(volume -> "PersistentVolume %s: nfs %s:%s and its mount options become hostPath %s"
                        .formatted(
                                volume.getMetadata().getName(),
                                volume.getSpec().getNfs().getServer(),
                                volume.getSpec().getNfs().getPath(),
                                folder(volume)))
                .toList();
    }

    List<Path> folders(Deployment deployment) {
        return volumes(deployment).map(this::folder).toList();
    }

    private Step edit(Step step) {
        if (!(step instanceof Step.Apply apply) || !isOnNas(apply.object())) {
            return step;
        }
        var volume = volume(apply.object());
        var edited = new PersistentVolumeBuilder(volume)
                .editSpec()
                .withNfs(null)
                .withMountOptions(List.of())
                .withNewHostPath()
                .withPath(folder(volume).toString())
                .endHostPath()
                .endSpec()
                .build();
        return new Step.Apply(
                apply.owner(), JSON.convertValue(edited, GenericKubernetesResource.class), apply.isRetained());
    }

    private static Stream<PersistentVolume> volumes(Deployment deployment) {
        return deployment.objects().stream()
                .map(Step.Apply::object)
                .filter(HostFolders::isOnNas)
                .map(HostFolders::volume);
    }

    private static boolean isOnNas(GenericKubernetesResource object) {
        return object.getKind().equals("PersistentVolume")
                && volume(object).getSpec().getNfs() != null;
    }

    private static PersistentVolume volume(GenericKubernetesResource object) {
        return JSON.convertValue(object, PersistentVolume.class);
    }

    private Path folder(PersistentVolume volume) {
        var path = Path.of(volume.getSpec().getNfs().getPath());
        return nas.resolve(Objects.requireNonNull(path.getRoot()).relativize(path));
    }
}
