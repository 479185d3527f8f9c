package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command does before it asks a database; the proof asks real ones. */
class MigrateCommandTest {
    private static final String FORM =
            "has no URL that can be read (it is not shown): must be like postgresql://USER:PASSWORD@HOST:5432/DATABASE"
                    + "?sslmode=require, with no other parameter than sslmode and sslrootcert, and with every character"
                    + " of the password but letters and digits percent-encoded.";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path directory;

    private int run(String url, String command) {
        var environment = new HashMap<>(Map.of(Keelson.ROOT, KeelsonTest.ROOT.toString()));
        environment.put("KEELSON_DATABASE_URL", url);
        return Keelson.run(environment, new PrintWriter(out, true), new PrintWriter(err, true), command.split(" "));
    }

    private void assertWrong(String message) {
        assertThat(err.toString()).isEqualToIgnoringNewLines(message);
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            migrate --site oceanid                       | No database is named: give --url-file FILE, or set KEELSON_DATABASE_URL.
            migrate --site oceanid --check --yes         | --yes is for applying, which --check does not.
            migrate --site steady --stack prod           | The site steady has no migrations: there is no folder sites/steady/sql/migrations.
            migrate --site oceanid --url-file nowhere    | nowhere cannot be read: must be a file with the URL of a database.
            """)
    void aWrongUseIsOneLine(String command, String message) {
        assertThat(run("", command)).isEqualTo(Keelson.USAGE);

        assertWrong(message);
    }

    @Test
    void aUrlThatCannotBeReadIsNotShown() {
        assertThat(run("postgresql://me:hunter2/@host/db", "migrate --site oceanid"))
                .isEqualTo(Keelson.USAGE);

        assertWrong("KEELSON_DATABASE_URL " + FORM);
    }

    @Test
    void aFileOfAnythingElseIsNotShownEither() throws IOException {
        var file = Files.writeString(directory.resolve("url"), "postgresql://me:hunter2\n".repeat(1_000));

        assertThat(run("", "migrate --site oceanid --url-file " + file)).isEqualTo(Keelson.USAGE);

        assertWrong(file + " " + FORM);
    }
}
