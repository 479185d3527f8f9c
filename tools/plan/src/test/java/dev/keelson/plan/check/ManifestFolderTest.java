package dev.keelson.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestFolderTest {
    private static final String MAP = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: %s}\n";

    @TempDir
    private Path folder;

    @Test
    void readsEveryManifestBelowInTheOrderOfTheNames() throws IOException {
        write("b.yml", MAP.formatted("b"));
        write("a.yaml", MAP.formatted("a"));
        write("deep/er/c.JSON", MAP.formatted("c"));
        write("notes.md", MAP.formatted("no"));
        write(".git/d.yaml", MAP.formatted("no"));
        write("node_modules/e.yaml", MAP.formatted("no"));

        var read = ManifestFolder.read(folder);

        assertThat(read.objects()).extracting(KubeObject::name).containsExactly("a", "b", "c");
        assertThat(read.unread()).isEmpty();
    }

    @Test
    void readsOneFileWhateverItsName() throws IOException {
        write("manifests.txt", MAP.formatted("a"));

        assertThat(ManifestFolder.read(folder.resolve("manifests.txt")).objects())
                .hasSize(1);
    }

    @Test
    void namesWhatItDoesNotRead() throws IOException {
        write("chart/Chart.yaml", "name: web\n");
        write("chart/values.yaml", "a: 1\n");
        write("kustomize/kustomization.yml", "resources: []\n");
        Files.write(folder.resolve("latin.yaml"), "kind: \u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        write("wrong.yaml", "a: 1\nb: [}\n");

        assertThat(ManifestFolder.read(folder).unread())
                .extracting(finding -> finding.rule() + " "
                        + finding.text().substring(folder.toString().length() + 1))
                .containsExactly(
                        "not-rendered chart/Chart.yaml:1: warning: this folder is not read: check what 'helm template'"
                                + " makes of it",
                        "not-rendered kustomize/kustomization.yml:1: warning: this folder is not read: check what 'kubectl"
                                + " kustomize' makes of it",
                        "unreadable latin.yaml: it is no text in UTF-8",
                        "unreadable wrong.yaml:2: no valid YAML: expected the node content, but found '}'");
    }

    private void write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
