package dev.keelson.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PulumiYamlTest {
    @TempDir
    Path directory;

    @Test
    void readsScalarsAsPulumisParserDoes() throws IOException {
        assertThat(read("a: [yes, no, on, true, 012, 2026-11-21, 1_000, 1e3, 3, .5, ~, null, '']")
                        .get("a"))
                .isEqualTo(Arrays.asList(
                        "yes", "no", "on", true, "012", "2026-11-21", "1_000", 1000.0, 3, 0.5, null, null, ""));
    }

    @Test
    void takesAnEmptyFileForAnEmptyMap() throws IOException {
        assertThat(read("")).isEqualTo(Map.of());
    }

    @Test
    void refusesATopThatIsNoMap() {
        assertThatThrownBy(() -> read("- a\n")).hasMessage("file.yaml must be a map of keys at its top.");
    }

    @Test
    void refusesTagsOfJavaTypes() {
        assertThatThrownBy(() -> read("a: !!java.net.URL [http://localhost]\n"))
                .isInstanceOf(PlanException.class)
                .hasMessageStartingWith("file.yaml is no valid YAML");
    }

    @Test
    void namesAFileThatIsNotThere() {
        assertThatThrownBy(() -> PulumiYaml.read(directory.resolve("nowhere.yaml")))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("nowhere.yaml cannot be read");
    }

    private Map<String, ?> read(String content) throws IOException {
        return PulumiYaml.read(Files.writeString(directory.resolve("file.yaml"), content));
    }
}
