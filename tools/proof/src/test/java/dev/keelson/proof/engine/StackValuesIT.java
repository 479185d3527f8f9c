package dev.keelson.proof.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.keelson.proof.run.Requirement;
import dev.keelson.proof.run.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the table of YAML scalars against yaml.v3; leaves open whether Pulumi goes on using it. */
class StackValuesIT {
    private static final Path TABLE = Tools.MODULE.resolve("../plan/src/test/resources/pulumi-scalars.tsv");
    private static final String REFUSED = "-";

    @TempDir
    Path folder;

    private static String program;

    @BeforeAll
    static void build() {
        program = Requirement.orSkip(() -> Tools.ensure("stack-values")).program("stack-values");
    }

    static List<String> rows() throws IOException {
        try (var lines = Files.lines(TABLE)) {
            return lines.filter(line -> !line.startsWith("#")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void handsOnWhatTheTableSays(String row) throws IOException {
        var fields = row.split("\t", -1);
        var file = Files.writeString(
                folder.resolve("Pulumi.table.yaml"),
                "config:\n  table:alone: %1$s\n  table:list:\n    - %1$s\n".formatted(fields[1]));

        var result = new Command(folder, Map.of(), Duration.ofSeconds(30)).run(List.of(program, file.toString()));

        if (fields[2].equals(REFUSED)) {
            assertThat(result.err()).isNotBlank();
            assertThat(result.code()).isEqualTo(1);
            return;
        }
        var values = JsonParser.parseString(result.out()).getAsJsonObject();
        assertThat(values.get("table:alone")).isEqualTo(JsonParser.parseString(fields[2]));
        // Go's JSON writes < as an escape; the numbers keep their digits.
        assertThat(values.get("table:list").getAsString().replace("\\u003c", "<"))
                .isEqualTo("[%s]".formatted(fields[3]));
        assertThat(result.code()).isZero();
    }
}
