package dev.keelson.proof.kube;

import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeBuilder;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.net.HttpURLConnection;

/** Stands in for the local-path provisioner: a volume that nothing mounts, on the node that the scheduler chose. */
final class VolumeStandIn implements ResourceEventHandler<PersistentVolumeClaim>, AutoCloseable {
    private static final String CHOSEN_NODE = "volume.kubernetes.io/selected-node";

    /** The controller notes here who provisions for the claim's class, whatever the class is called. */
    private static final String PROVISIONER = "volume.kubernetes.io/storage-provisioner";

    private final KubernetesClient client;
    private final SharedIndexInformer<PersistentVolumeClaim> informer;

    private VolumeStandIn(KubernetesClient client) {
        this.client = client;
        this.informer = client.persistentVolumeClaims().inAnyNamespace().inform(this);
    }

    static VolumeStandIn start(KubernetesClient client) {
        return new VolumeStandIn(client);
    }

    @Override
    public void onAdd(PersistentVolumeClaim claim) {
        provide(claim);
    }

    @Override
    public void onUpdate(PersistentVolumeClaim before, PersistentVolumeClaim claim) {
        provide(claim);
    }

    @Override
    public void onDelete(PersistentVolumeClaim claim, boolean finalStateUnknown) {
        // Volumes of deleted claims stay until the cluster ends.
    }

    @Override
    public void close() {
        informer.close();
    }

    private void provide(PersistentVolumeClaim claim) {
        var annotations = claim.getMetadata().getAnnotations();
        if (annotations == null) {
            return;
        }
        var isOurs = StorageClasses.LOCAL_PATH_PROVISIONER.equals(annotations.get(PROVISIONER));
        var isChosen = annotations.containsKey(CHOSEN_NODE);
        var isBound = claim.getSpec().getVolumeName() != null;
        if (isOurs && isChosen && !isBound) {
            var volume = client.persistentVolumes().resource(volume(claim));
            try {
                volume.create();
            } catch (io.fabric8.kubernetes.client.KubernetesClientException e) {
                if (e.getCode() != HttpURLConnection.HTTP_CONFLICT) { // made at an earlier event
                    throw e;
                }
            }
        }
    }

    private static PersistentVolume volume(PersistentVolumeClaim claim) {
        var name = "pvc-" + claim.getMetadata().getUid();
        return new PersistentVolumeBuilder()
                .withNewMetadata()
                .withName(name)
                .addToAnnotations("pv.kubernetes.io/provisioned-by", StorageClasses.LOCAL_PATH_PROVISIONER)
                .endMetadata()
                .withNewSpec()
                .withCapacity(claim.getSpec().getResources().getRequests())
                .withAccessModes(claim.getSpec().getAccessModes())
                .withStorageClassName(claim.getSpec().getStorageClassName())
                .withPersistentVolumeReclaimPolicy("Retain")
                .withNewHostPath()
                .withPath("/var/empty/" + name)
                .endHostPath()
                .withNewClaimRef()
                .withApiVersion("v1")
                .withKind("PersistentVolumeClaim")
                .withNamespace(claim.getMetadata().getNamespace())
                .withName(claim.getMetadata().getName())
                .withUid(claim.getMetadata().getUid())
                .endClaimRef()
                .endSpec()
                .build();
    }
}
