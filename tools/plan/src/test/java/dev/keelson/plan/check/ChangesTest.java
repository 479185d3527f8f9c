package dev.keelson.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "batch/v1 Job | spec: {template: {a: 1}} | spec: {template: {a: 2}} | spec.template: it changes, which"
                        + " Kubernetes refuses: must be another name for the new Job, or the old one deleted first",
                "v1 Service | spec: {clusterIP: 10.0.0.1} | spec: {clusterIP: 10.0.0.2} | spec.clusterIP: it changes from"
                        + " 10.0.0.1 to 10.0.0.2, which Kubernetes refuses: must be as it was, or the object deleted first",
                "v1 Secret | type: Opaque | type: kubernetes.io/tls | type: it changes from nothing to kubernetes.io/tls,"
                        + " which Kubernetes refuses: must be another name, so that the pods that name it start anew",
                "v1 ConfigMap | {immutable: true, data: {a: x}} | {immutable: true, data: {a: y}} | data: it changes,"
                        + " which Kubernetes refuses: must be another name, so that the pods that name it start anew",
                "apps/v1 StatefulSet | spec: {serviceName: a} | spec: {serviceName: b} | spec.serviceName: it changes"
                        + " from a to b, which Kubernetes refuses: must be as it was, or the StatefulSet deleted with"
                        + " --cascade=orphan first",
                "v1 PersistentVolumeClaim | spec: {volumeName: a} | spec: {volumeName: b} | spec.volumeName: it changes"
                        + " from a to b, which Kubernetes refuses: must be as it was, or another claim to which the data"
                        + " is copied",
                "v1 PersistentVolumeClaim | spec: {resources: {requests: {storage: 2Gi}}} |"
                        + " spec: {resources: {requests: {storage: 1Gi}}} | spec.resources.requests.storage: it shrinks"
                        + " from 2Gi to 1Gi, which Kubernetes refuses: must be at least what it was",
            })
    void refusesWhatKubernetesNeverChanges(String kind, String before, String after, String line) {
        assertThat(lines(object(kind, before), object(kind, after))).containsExactly("immutable " + name(kind) + line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "batch/v1 Job | spec: {parallelism: 1} | spec: {parallelism: 2}",
                "v1 Service | spec: {clusterIP: 10.0.0.1} | spec: {}",
                "v1 Secret | type: Opaque | {}",
                "v1 ConfigMap | data: {a: x} | {immutable: true, data: {a: y}}",
                "apps/v1 StatefulSet | spec: {replicas: 1} | spec: {replicas: 2, podManagementPolicy: OrderedReady}",
                "v1 PersistentVolumeClaim | spec: {resources: {requests: {storage: 1Gi}}} |"
                        + " spec: {resources: {requests: {storage: 1024Mi}}}",
            })
    void whatKubernetesTakesIsNoFinding(String kind, String before, String after) {
        assertThat(lines(object(kind, before), object(kind, after))).isEmpty();
    }

    @Test
    void warnsOfDataThatMayGo() {
        var before = object("v1 Namespace", "{}") + "---\n" + object("v1 PersistentVolumeClaim", "{}") + "---\n"
                + object("v1 ConfigMap", "{}");

        assertThat(lines(before, ""))
                .containsExactly(
                        "removed warning: Namespace x: it is gone: where somebody prunes what is gone, all that is in it"
                                + " goes with it",
                        "removed warning: PersistentVolumeClaim default/x: it is gone: where somebody prunes what is gone,"
                                + " its volume goes with it, unless the volume's reclaim policy is Retain");
    }

    private static String name(String kind) {
        return kind.substring(kind.indexOf(' ') + 1) + " default/x: ";
    }

    private static String object(String kind, String fields) {
        return Folder.manifest(kind, "name: x", fields.startsWith("{") ? "<<: " + fields : fields);
    }

    private static List<String> lines(String before, String after) {
        return Folder.lines(Changes.between(Folder.part(before), Folder.part(after)).stream());
    }
}
