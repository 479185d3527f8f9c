package dev.keelson.proof.kube;

import io.fabric8.kubernetes.api.model.storage.StorageClass;
import io.fabric8.kubernetes.api.model.storage.StorageClassBuilder;

/** Kinds of storage. */
final class StorageClasses {
    static final String LOCAL_PATH = "local-path";
    static final String LOCAL_PATH_PROVISIONER = "rancher.io/local-path";

    private StorageClasses() {}

    /** The class that k3s brings. */
    static StorageClass localPath() {
        return new StorageClassBuilder()
                .withNewMetadata()
                .withName(LOCAL_PATH)
                .addToAnnotations("storageclass.kubernetes.io/is-default-class", "true")
                .endMetadata()
                .withProvisioner(LOCAL_PATH_PROVISIONER)
                .withReclaimPolicy("Delete")
                .withVolumeBindingMode("WaitForFirstConsumer")
                .build();
    }
}
