package dev.keelson.plan.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.PlanSketch;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageChangeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{apiVersion: apps/v1, kind: Deployment, metadata: {name: a}, spec: {template: {spec: %s}}}",
                "{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: a}, spec: {template: {spec: %s}}}",
                "{apiVersion: apps/v1, kind: DaemonSet, metadata: {name: a}, spec: {template: {spec: %s}}}",
                "{apiVersion: batch/v1, kind: Job, metadata: {name: a}, spec: {template: {spec: %s}}}",
                "{apiVersion: batch/v1, kind: CronJob, metadata: {name: a}, spec: {jobTemplate: {spec: {template: {spec: %s}}}}}",
                "{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: %s}"
            })
    void everyContainerOfAWorkloadIsWatched(String workload) {
        var spec =
                "{initContainers: [{name: init, image: 'i:%d'}], containers: [{name: app, image: 'a:%d'}, {name: same, image: s}]}";
        var before = PlanSketch.prod().objects(workload.formatted(spec.formatted(1, 1)));
        var after = PlanSketch.prod().objects(workload.formatted(spec.formatted(2, 3)));

        assertThat(images(before, after))
                .extracting(ImageChange::part, ImageChange::before, ImageChange::after)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("app", Optional.of("a:1"), Optional.of("a:3")),
                        org.assertj.core.groups.Tuple.tuple("init", Optional.of("i:1"), Optional.of("i:2")));
    }

    @Test
    void aNewAndARemovedContainerHaveOneSide() {
        var yaml = "{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: %s, image: x}]}}";

        assertThat(images(
                        PlanSketch.prod().objects(yaml.formatted("old")),
                        PlanSketch.prod().objects(yaml.formatted("new"))))
                .containsExactly(
                        new ImageChange("Pod a", "new", Optional.empty(), Optional.of("x")),
                        new ImageChange("Pod a", "old", Optional.of("x"), Optional.empty()));
    }

    @Test
    void aDatabaseHasAnImageToo() {
        var yaml =
                "{apiVersion: postgresql.cnpg.io/v1, kind: Cluster, metadata: {name: pg}, spec: {imageName: 'pg:%d'}}";

        assertThat(images(
                        PlanSketch.prod().objects(yaml.formatted(16)),
                        PlanSketch.prod().objects(yaml.formatted(17))))
                .containsExactly(new ImageChange("Cluster pg", "database", Optional.of("pg:16"), Optional.of("pg:17")));
    }

    private static List<ImageChange> images(PlanSketch before, PlanSketch after) {
        return PlanDiff.between(before.plan(), after.plan()).images();
    }
}
