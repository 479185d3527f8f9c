package dev.keelson.proof.kube;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;

/** What the provisioner of local-path volumes has in the cluster: the scripts that it runs on a node. */
final class LocalPath {
    static final String NAMESPACE = "kube-system";
    static final String IMAGE = "busybox:1";

    private LocalPath() {}

    /** As k3s brings it. */
    static ConfigMap scripts() {
        return new ConfigMapBuilder()
                .withNewMetadata()
                .withNamespace(NAMESPACE)
                .withName("local-path-config")
                .endMetadata()
                .addToData("setup", "#!/bin/sh\nset -eu\nmkdir -m 0777 -p \"$VOL_DIR\"\n")
                .addToData("teardown", "#!/bin/sh\nset -eu\nrm -rf \"$VOL_DIR\"\n")
                .addToData("helperPod.yaml", """
                        apiVersion: v1
                        kind: Pod
                        metadata: {name: helper-pod}
                        spec:
                          containers:
                            - {name: helper-pod, image: "%s", imagePullPolicy: IfNotPresent}
                        """.formatted(IMAGE))
                .build();
    }
}
