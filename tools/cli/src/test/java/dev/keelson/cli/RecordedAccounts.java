package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The doctor before answers of GitHub and Pulumi that were recorded: those of a right set-up, and what a test changes. */
abstract class RecordedAccounts {
    static final Path ANSWERS = Path.of("src/test/resources/doctor").toAbsolutePath();
    static final Path RIGHT = ANSWERS.resolve("right");
    static final Path WRONG = ANSWERS.resolve("wrong");
    static final String REPOSITORY = "gh/repos/antialias/keelson";
    static final String HOOK = "information: hook of the runners: no command sees the machines, so look by hand:"
            + " ask job-started.sh there, it must refuse; do: docs/bootstrap.md#the-runners\n";

    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private Path root;
    Path programs;
    Path changed;

    /** The sites of this repository, with workflows that change only with these tests. */
    @BeforeEach
    void checkout() throws IOException {
        root = Files.createDirectory(folder.resolve("checkout"));
        SiteCopy.in(root);
        SiteSettings.copy(Path.of("sites"), root);
        var workflows = Files.createDirectories(root.resolve(".github/workflows"));
        for (var name : List.of("docs.yml", "preview.yml", "proof.yml")) {
            Files.copy(ANSWERS.resolve("workflows").resolve(name), workflows.resolve(name));
        }
    }

    @BeforeEach
    void programs() throws IOException {
        programs = Files.createDirectory(folder.resolve("programs"));
        changed = Files.createDirectory(folder.resolve("changed"));
        for (var name : List.of("gh", "pulumi")) {
            var program = Files.copy(ANSWERS.resolve("recorded"), programs.resolve(name));
            assertThat(program.toFile().setExecutable(true)).isTrue();
        }
    }

    void answer(String path, String text) throws IOException {
        var file = changed.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text + "\n");
    }

    int doctor(String command) {
        return run(environment(), command);
    }

    int run(Map<String, String> environment, String command) {
        return Keelson.run(environment, new PrintWriter(out, true), new PrintWriter(err, true), command.split(" "));
    }

    Map<String, String> environment() {
        return Map.of(
                Keelson.ROOT,
                root.toString(),
                "PATH",
                programs.toString(),
                "CALLS",
                folder.resolve("calls").toString(),
                "ANSWERS",
                Stream.of(changed, RIGHT)
                        .map(Path::toString)
                        .reduce((a, b) -> a + ":" + b)
                        .orElseThrow());
    }
}
