package dev.keelson.proof.engine;

import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A chart of our own in the place of a real one: it defines the same kinds, and its one Deployment stands for the rest.
 *
 * @param definitions the custom kinds that it brings
 */
record Chart(String name, String version, List<CustomResourceDefinition> definitions) {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: {{ .Release.Name }}-stand-in
              namespace: {{ .Release.Namespace }}
              annotations:
                # Another value is another object, as with a real chart.
                values: {{ .Values | toJson | sha256sum }}
            spec:
              replicas: 1
              selector: {matchLabels: {app: {{ .Release.Name }}-stand-in}}
              template:
                metadata: {labels: {app: {{ .Release.Name }}-stand-in}}
                spec:
                  securityContext: {runAsNonRoot: true, runAsUser: 65534, seccompProfile: {type: RuntimeDefault}}
                  containers:
                    - name: stand-in
                      image: proof/pause:1
                      securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}
            """;

    Chart {
        definitions = List.copyOf(definitions);
    }

    String archive() {
        return name + "-" + version + ".tgz";
    }

    /** Its entry in the index of a repository. */
    String entry() {
        return """
                  %s:
                    - {apiVersion: v2, name: %s, version: %s, urls: [%s]}
                """.formatted(name, name, version, archive());
    }

    /** Packed below a folder. */
    void pack(Path folder) throws IOException {
        var parent = Files.createDirectory(folder.resolve("chart-" + name));
        var chart = Files.createDirectory(parent.resolve(name));
        Files.createDirectory(chart.resolve("templates"));
        Files.createDirectory(chart.resolve("crds"));
        Files.writeString(
                chart.resolve("Chart.yaml"), "{apiVersion: v2, name: %s, version: %s}".formatted(name, version));
        Files.writeString(chart.resolve("values.yaml"), "{}");
        Files.writeString(chart.resolve("templates/deployment.yaml"), DEPLOYMENT);
        for (var definition : definitions) {
            Files.writeString(
                    chart.resolve("crds").resolve(definition.getMetadata().getName() + ".yaml"),
                    Serialization.asYaml(definition));
        }
        new Command(parent, Map.of(), LIMIT)
                .require(List.of("tar", "-czf", folder.resolve(archive()).toString(), name));
    }
}
