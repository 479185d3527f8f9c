package dev.keelson.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PodRulesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "containers: [{name: c, volumeMounts: [{name: a, mountPath: /a}]}] | pod-volume Pod default/x:"
                        + " spec.containers[c].volumeMounts[a].name: the pod has no volume 'a': must be declared; it has"
                        + " none",
                "containers: [{name: c}], volumes: [{name: a}] | unused-volume warning: Pod default/x: spec.volumes[a]:"
                        + " no container mounts this volume",
                "containers: [{name: c}], initContainers: [{name: c}] | pod-twice Pod default/x:"
                        + " spec.initContainers[c].name: 'c' stands twice: a container must stand once",
                "containers: [{name: c, env: [{name: A}, {name: A}]}] | pod-twice Pod default/x:"
                        + " spec.containers[c].env[A].name: 'A' stands twice: a variable must stand once",
                "containers: [{name: c, ports: [{name: p}, {name: p}]}] | pod-twice Pod default/x:"
                        + " spec.containers[c].ports[p].name: 'p' stands twice: a port must stand once",
                "containers: [{name: c, readinessProbe: {httpGet: {port: web}}}] | pod-port Pod default/x:"
                        + " spec.containers[c].readinessProbe.httpGet.port: the container has no port 'web': must be a"
                        + " number; no port has a name",
                "containers: [{name: c, ports: [{name: http}], lifecycle: {preStop: {tcpSocket: {port: web}}}}] | pod-port"
                        + " Pod default/x: spec.containers[c].lifecycle.preStop.tcpSocket.port: the container has no port"
                        + " 'web': must be http",
            })
    void findsWhatDoesNotFit(String spec, String line) {
        assertThat(lines(spec)).containsExactly(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "containers: [{name: c, volumeMounts: [{name: a, mountPath: /a}]}], volumes: [{name: a}]",
                "containers: [{name: c, volumeDevices: [{name: a, devicePath: /a}]}], volumes: [{name: a}]",
                "containers: [{name: c, env: [{name: A}]}, {name: d, env: [{name: A}]}]",
                "containers: [{name: c, livenessProbe: {httpGet: {port: 80}}, startupProbe: {grpc: {port: '81'}}}]",
                "containers: [{name: c, ports: [{name: web}], livenessProbe: {tcpSocket: {port: web}}}]",
            })
    void whatFitsIsNoFinding(String spec) {
        assertThat(lines(spec)).isEmpty();
    }

    private static List<String> lines(String spec) {
        return Folder.lines(PodRules.of(
                Folder.part("apiVersion: v1\nkind: Pod\nmetadata: {name: x}\nspec: {%s}\n".formatted(spec))));
    }
}
