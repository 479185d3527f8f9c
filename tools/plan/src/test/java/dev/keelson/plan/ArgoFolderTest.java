package dev.keelson.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArgoFolderTest {
    @TempDir
    private Path temp;

    private Path folder;

    @BeforeEach
    void folderThatDoesNotExistYet() {
        folder = temp.resolve("argocd/prod");
    }

    private static ArgoManifests manifests(String... names) {
        var sketch = PlanSketch.prod();
        for (var name : names) {
            sketch.objects("{apiVersion: v1, kind: ConfigMap, metadata: {name: %s}}".formatted(name));
        }
        return ArgoManifests.of(sketch.plan().recordings().get(0));
    }

    @Test
    void writesEveryFileAndASecondTimeTheSameBytes() throws IOException {
        var written = ArgoFolder.write(folder, manifests("a", "b"));
        var first = contents();

        assertThat(first).isEqualTo(manifests("a", "b").files());
        assertThat(written.files())
                .containsExactly(
                        folder.resolve("configmap-a.yaml"),
                        folder.resolve("configmap-b.yaml"),
                        folder.resolve("kustomization.yaml"));
        assertThat(ArgoFolder.write(folder, manifests("b", "a")).removed()).isEmpty();
        assertThat(contents()).isEqualTo(first);
    }

    @Test
    void removesWhatAnEarlierRunWroteAndNothingElse() throws IOException {
        ArgoFolder.write(folder, manifests("a", "b"));
        Files.writeString(folder.resolve("README.md"), "mine\n");
        Files.writeString(folder.resolve("configmap-mine.yaml"), "mine\n");

        assertThat(ArgoFolder.write(folder, manifests("b")).removed())
                .containsExactly(folder.resolve("configmap-a.yaml"));

        assertThat(contents())
                .containsOnlyKeys("README.md", "configmap-b.yaml", "configmap-mine.yaml", "kustomization.yaml");
    }

    @Test
    void refusesAFolderOfSomebodyElseAndLeavesItAsItIs() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("kustomization.yaml"), "resources: [configmap-a.yaml]\n");

        assertThatThrownBy(() -> ArgoFolder.write(folder, manifests("a")))
                .isInstanceOf(PlanException.class)
                .hasMessage(
                        "%s is not of 'keelson render argocd', which found kustomization.yaml there: must be a"
                                + " folder of its own.",
                        folder);
        assertThat(contents()).isEqualTo(Map.of("kustomization.yaml", "resources: [configmap-a.yaml]\n"));
    }

    @Test
    void refusesAFolderInWhichAFileOfItsNamesIsAlready() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("configmap-a.yaml"), "mine\n");
        Files.writeString(folder.resolve("README.md"), "mine\n");

        assertThatThrownBy(() -> ArgoFolder.write(folder, manifests("a")))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("found configmap-a.yaml there");
        assertThat(contents()).containsOnlyKeys("README.md", "configmap-a.yaml");
        assertThat(ArgoFolder.write(folder, manifests("b")).files()).hasSize(2);
    }

    @Test
    void aFileInThePlaceOfTheFolderIsNamedInOneLine() throws IOException {
        var file = Files.writeString(temp.resolve("file"), "mine\n");

        assertThatThrownBy(() -> ArgoFolder.write(file, manifests("a")))
                .isInstanceOf(PlanException.class)
                .hasMessage("The folder %s cannot be written: %s is a file and no folder.", file, file);
    }

    private Map<String, String> contents() throws IOException {
        var contents = new TreeMap<String, String>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
