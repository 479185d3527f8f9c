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

    /** That of Longhorn in Steady's cluster; here its volumes come from where k3s' own do. */
    static StorageClass singleReplica() {
        return new StorageClassBuilder()
                .withNewMetadata()
                .withName("single-replica")
                .endMetadata()
                .withProvisioner(LOCAL_PATH_PROVISIONER)
                .withReclaimPolicy("Retain")
                .withVolumeBindingMode("WaitForFirstConsumer")
                .withAllowVolumeExpansion(true)
                .build();
    }
}
