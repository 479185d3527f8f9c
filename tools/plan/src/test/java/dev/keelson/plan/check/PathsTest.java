package dev.keelson.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathsTest {
    private static final KubeObject OBJECT = Folder.object("""
            apiVersion: v1
            kind: Pod
            metadata: {name: a}
            spec:
              containers: [{name: web, ports: [{port: 80}, {port: http}]}, {ports: [{port: 81}]}]
              initContainers: [{name: first, ports: [{port: 82}]}]
              more: {x: {y: 1}, z: {y: true}}
            """);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "metadata.name ; metadata.name=a",
                "spec.containers[].ports[].port ; spec.containers[web].ports[0].port=80"
                        + " spec.containers[web].ports[1].port=http spec.containers[1].ports[0].port=81",
                "spec.containers|initContainers[].name ; spec.containers[web].name=web"
                        + " spec.initContainers[first].name=first",
                "spec.more{}.y ; spec.more.x.y=1 spec.more.z.y=?",
                "spec.nothing[].y ; ''",
                "spec.containers.name ; ''",
            })
    void findsValuesAndSaysWhereTheyStand(String path, String found) {
        assertThat(Paths.find(OBJECT.content(), path).stream()
                        .map(one ->
                                one.where() + "=" + Paths.scalar(one.value()).orElse("?")))
                .containsExactly(found.isEmpty() ? new String[0] : found.split(" ", -1));
    }
}
