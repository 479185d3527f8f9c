package dev.keelson.proof.kube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.proof.run.Wait;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Leaves open what the site's own objects do on it: that is proved in {@code dev.keelson.proof.pods}. */
@OnRealCluster
class RealClusterIT {
    private static final String OBJECTS = """
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata: {name: data, namespace: proof-cluster}
            spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Mi}}}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: web, namespace: proof-cluster}
            spec: {selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: web, namespace: proof-cluster, labels: {app: web}}
            spec:
              automountServiceAccountToken: false
              terminationGracePeriodSeconds: 0
              volumes: [{name: data, persistentVolumeClaim: {claimName: data}}]
              containers:
                - name: web
                  image: busybox:1
                  command: [sh, -c, "echo from a volume >/data/file && exec httpd -f -p 8080 -h /data"]
                  readinessProbe: {tcpSocket: {port: 8080}, periodSeconds: 1}
                  volumeMounts: [{name: data, mountPath: /data}]
            """;

    @Test
    void runsPodsWithVolumesServicesAndNames(RealCluster cluster) {
        var namespace = new NamespaceBuilder()
                .withNewMetadata()
                .withName("proof-cluster")
                .addToLabels("pod-security.kubernetes.io/enforce", "baseline")
                .endMetadata()
                .build();
        cluster.createNamespace(namespace);
        var objects = cluster.client().load(new ByteArrayInputStream(OBJECTS.getBytes(StandardCharsets.UTF_8)));
        objects.items().forEach(object -> cluster.client().resource(object).create());
        try {
            var pod = cluster.client().pods().inNamespace("proof-cluster").withName("web");
            Wait.of(Duration.ofSeconds(60))
                    .orUntil(cluster::death)
                    .until("the pod", () -> Optional.of(pod).filter(ready -> ready.isReady()));

            assertThat(Pods.run(pod, "wget", "-q", "-O", "-", "http://web.proof-cluster.svc.cluster.local/file"))
                    .isEqualTo(new Pods.Result(0, "from a volume\n"));
            assertThat(pod.getLog()).isEmpty();
        } finally {
            cluster.client().resource(namespace).delete();
        }
    }
}
