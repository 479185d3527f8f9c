package dev.keelson.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PodsTest {
    private static final String TEMPLATE = "{metadata: {labels: {app: x}}, spec: {containers: [{name: c}]}}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "apps/v1 Deployment | template: TEMPLATE | spec.template.spec",
                "batch/v1 Job | template: TEMPLATE | spec.template.spec",
                "batch/v1 CronJob | jobTemplate: {spec: {template: TEMPLATE}} | spec.jobTemplate.spec.template.spec",
                "argoproj.io/v1alpha1 Rollout | template: TEMPLATE | spec.template.spec",
            })
    void aWorkloadMakesPods(String kind, String spec, String field) {
        var pods = Pods.of(object(kind, spec.replace("TEMPLATE", TEMPLATE))).orElseThrow();

        assertThat(pods.field()).isEqualTo(field);
        assertThat(pods.labels()).isEqualTo(Map.of("app", "x"));
        assertThat(pods.containers()).extracting(Paths.Found::where).containsExactly(field + ".containers[c]");
        assertThat(pods.single()).isEmpty();
    }

    @Test
    void eachPodOfAStatefulSetHasLabelsOfItsOwn() {
        var pods = Pods.of(object("apps/v1 StatefulSet", "replicas: 2, template: " + TEMPLATE))
                .orElseThrow();

        assertThat(pods.single())
                .extracting(labels -> labels.get("statefulset.kubernetes.io/pod-name"))
                .containsExactly("x-0", "x-1");
    }

    @Test
    void anotherObjectMakesNone() {
        assertThat(Pods.of(object("v1 Service", "template: 1"))).isEmpty();
    }

    private static KubeObject object(String kind, String spec) {
        return Folder.object(Folder.manifest(kind, "name: x", "spec: {" + spec + "}"));
    }
}
