package dev.keelson.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatioFileTest {
    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsRead() {
        var file = folder.resolve("ratios.json");

        RatioFile.write(file, List.of("2 processors"), List.of(new Ratio("a to b", 1.23456)));

        assertThat(RatioFile.read(file)).isEqualTo(Map.of("a to b", 1.235));
    }

    @Test
    void aFileThatIsNoneIsSaidInOneLine() throws IOException {
        var file = folder.resolve("ratios.json");

        assertThatExceptionOfType(BenchException.class)
                .isThrownBy(() -> RatioFile.read(file))
                .withMessageStartingWith("ratios.json cannot be read: ");
        Files.writeString(file, "[");
        assertThatExceptionOfType(BenchException.class)
                .isThrownBy(() -> RatioFile.read(file))
                .withMessageStartingWith("ratios.json is no JSON of ratios: ");
        Files.writeString(file, "{}");
        assertThatExceptionOfType(BenchException.class)
                .isThrownBy(() -> RatioFile.read(file))
                .withMessage("ratios.json has no ratios");
    }
}
