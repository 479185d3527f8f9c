package dev.keelson.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingFilesTest {
    @TempDir
    private Path folder;

    private void write(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<String> whyNot(String path) {
        var why = new ArrayList<String>();
        assertThat(SettingFiles.in(folder).yaml(path, why::add)).isEmpty();
        return why;
    }

    @Test
    void readsAMapInYaml() throws IOException {
        write("sealed/prod/a.yaml", "kind: SealedSecret\nspec: {a: b}\nempty:\n");
        var files = SettingFiles.in(folder);

        assertThat(files.yaml("sealed/prod/a.yaml", why -> {}))
                .contains(Map.of("kind", "SealedSecret", "spec", Map.of("a", "b"), "empty", ""));
        assertThat(files.has("sealed/prod/a.yaml")).isTrue();
        assertThat(files.has("sealed/prod")).isFalse();
        assertThat(files.names("sealed/prod")).containsExactly("a.yaml");
        assertThat(files.names("sealed/stage")).isEmpty();
    }

    @Test
    void saysWhyThereIsNoMap() throws IOException {
        write("list.yaml", "- a\n");
        write("number.yaml", "1: a\n");
        write("broken.yaml", "a: b\nc: [canary\n");
        write("twice.yaml", "a: b\na: c\n");
        write("tag.yaml", "a: !!javax.script.ScriptEngineManager [canary]\n");
        write("large.yaml", "a: " + "b".repeat(1 << 20));
        Files.write(folder.resolve("bytes.yaml"), new byte[] {(byte) 0xc3, 0x28});
        var outside = Files.writeString(Files.createTempFile("outside", ".yaml"), "a: b\n");
        Files.createSymbolicLink(folder.resolve("link.yaml"), outside);

        assertThat(whyNot("none.yaml")).containsExactly("which is not there");
        assertThat(whyNot("list.yaml")).containsExactly("which is no map of keys to values");
        assertThat(whyNot("number.yaml")).containsExactly("which is no map of keys to values");
        assertThat(whyNot("broken.yaml")).containsExactly("which is no valid YAML (line 3)");
        assertThat(whyNot("twice.yaml")).containsExactly("which is no valid YAML (line 2)");
        assertThat(whyNot("tag.yaml")).containsExactly("which is no valid YAML (line 1)");
        assertThat(whyNot("large.yaml")).containsExactly("which is larger than 1048576 bytes");
        assertThat(whyNot("bytes.yaml")).containsExactly("which is no text in UTF-8");
        assertThat(whyNot("link.yaml")).containsExactly("which lies outside of the site's folder");
        Files.delete(outside);
    }

    @Test
    void aPlanSaysWhereTheFilesAre() throws IOException {
        write("a.yaml", "a: b\n");
        var config = ConfigSource.of(Map.of(SettingFiles.FOLDER, folder.toString()), Set.of());

        assertThat(new SettingsReader(config, "cluster").files().has("a.yaml")).isTrue();
        assertThat(new SettingsReader(config, "cluster").problems()).isEmpty();
    }

    @Test
    void aDeploymentFindsThemByTheProjectsFile() throws IOException {
        write("cluster/Pulumi.yaml", "name: shop-cluster\n# All projects read it.\nstackConfigDir: ..\n");
        write("alone/Pulumi.yaml", "name: alone\n");

        assertThat(SettingFiles.ofProject(folder.resolve("cluster")).normalize())
                .isEqualTo(folder);
        assertThat(SettingFiles.ofProject(folder.resolve("alone"))).isEqualTo(folder.resolve("alone"));
        assertThat(SettingFiles.ofProject(folder)).isEqualTo(folder);
    }

    @Test
    void aPathLeadsOutOfNoFolder() {
        for (var wrong : List.of("/etc/passwd", "../a", "a/../b", "a//b", ".hidden", "a/", "")) {
            assertThat(SettingFiles.PATH.parse().apply(wrong)).as(wrong).isEmpty();
        }
        assertThat(SettingFiles.PATH.parse().apply("sealed/prod")).contains("sealed/prod");
    }
}
