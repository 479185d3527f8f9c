package dev.keelson.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkloadTest {
    @Test
    void knowsItsOwnMarksFromItsPods() {
        var manifest = Map.of(
                "kind",
                "StatefulSet",
                "metadata",
                Map.of(
                        "name",
                        "app",
                        "namespace",
                        "shop",
                        "labels",
                        Map.of("a", "label"),
                        "annotations",
                        Map.of("b", "annotation")),
                "spec",
                Map.of("template", Map.of("metadata", Map.of("annotations", Map.of("c", "pod")))));

        assertThat(Workload.of(manifest))
                .contains(new Workload(
                        "StatefulSet shop/app", Map.of("a", "label", "b", "annotation"), Map.of("c", "pod")));
    }

    @Test
    void anAnnotationWinsOverALabel() {
        var manifest = Map.of(
                "kind",
                "Deployment",
                "metadata",
                Map.of("name", "app", "labels", Map.of("k", "label"), "annotations", Map.of("k", "annotation")));

        assertThat(Workload.of(manifest)).contains(new Workload("Deployment app", Map.of("k", "annotation"), Map.of()));
    }

    @Test
    void isNothingElse() {
        assertThat(Workload.of(Map.of("kind", "Service", "metadata", Map.of("name", "app"))))
                .isEmpty();
        assertThat(Workload.of(Map.of("chart", "keel"))).isEmpty();
    }
}
