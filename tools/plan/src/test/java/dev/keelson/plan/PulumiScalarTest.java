package dev.keelson.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The proof holds the same table against the parser that Pulumi uses. */
class PulumiScalarTest {
    private static final Path TABLE = Path.of("src/test/resources/pulumi-scalars.tsv");

    @TempDir
    Path directory;

    /**
     * A line of the table.
     *
     * @param ours {@code read} or {@code refused}
     * @param alone what Pulumi hands to a program as the value of a key, as JSON; {@code -} where it refuses the file
     * @param listed the same as the only item of a list
     */
    private record Row(String ours, String yaml, String alone, String listed) {
        @Override
        public String toString() {
            return yaml;
        }
    }

    static Stream<Row> read() {
        return rows("read");
    }

    static Stream<Row> refused() {
        return rows("refused");
    }

    @ParameterizedTest
    @MethodSource
    void read(Row row) throws IOException {
        var values = stack(row).config().values();

        assertThat(values)
                .containsEntry(
                        "table:alone", JsonParser.parseString(row.alone()).getAsString())
                .containsEntry("table:list", "[%s]".formatted(row.listed()));
    }

    @ParameterizedTest
    @MethodSource
    void refused(Row row) {
        assertThatThrownBy(() -> stack(row))
                .isInstanceOfSatisfying(
                        PlanException.class,
                        refusal -> assertThat(refusal.problems()).hasSize(2));
    }

    @Test
    void refusesWhatPulumiRefuses() {
        assertThat(rows("read").map(Row::alone)).doesNotContain("-");
    }

    @Test
    void saysWhatPulumiReadsAndWhatToWrite() {
        assertThat(PulumiScalar.plain("03000").refusal())
                .contains("which Pulumi reads as 1536: write \"03000\" or 1536");
        assertThat(PulumiScalar.plain("2026-11-21").refusal())
                .contains("which is a date to Pulumi: write it in quotes");
        assertThat(PulumiScalar.plain(".inf").refusal())
                .contains("which is a number that Pulumi cannot hand on: write it in quotes");
        assertThat(PulumiScalar.plain("1e+32").refusal())
                .contains("which is a number to Pulumi: write it in quotes, or without an exponent");
    }

    private StackFile stack(Row row) throws IOException {
        var file = Files.writeString(
                directory.resolve("Pulumi.table.yaml"),
                "config:\n  table:alone: %1$s\n  table:list:\n    - %1$s\n".formatted(row.yaml()));
        return StackFile.read(file, "table", true);
    }

    private static Stream<Row> rows(String ours) {
        try (var lines = Files.lines(TABLE)) {
            return lines
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .filter(fields -> fields[0].equals(ours))
                    .map(fields -> new Row(fields[0], fields[1], fields[2], fields[3]))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
