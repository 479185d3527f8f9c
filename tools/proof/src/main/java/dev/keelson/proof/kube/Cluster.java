package dev.keelson.proof.kube;

import io.fabric8.kubernetes.client.KubernetesClient;
import java.nio.file.Path;

/** What a client needs of both kinds of clusters. */
public interface Cluster {
    KubernetesClient client();

    /** For programs that are clients too. */
    Path kubeconfig();

    /** The definitions of custom kinds, as the modules ship them that the operators are built from. */
    Crds crds();
}
