package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.Site;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A user's mistakes as the command line answers them: the lines, the exit code, and nothing else. */
class SettingsFixturesTest {
    private static final Path FIXTURES = Path.of("src/test/resources/settings");
    private static final String EXPECTS = "# expects: ";

    @TempDir
    Path root;

    static Stream<Path> invalid() throws IOException {
        return files("invalid");
    }

    static Stream<Path> valid() throws IOException {
        return files("valid");
    }

    @ParameterizedTest
    @MethodSource
    void invalid(Path fixture) throws IOException {
        var expected = Files.readAllLines(fixture).stream()
                .filter(line -> line.startsWith(EXPECTS))
                .map(line -> line.substring(EXPECTS.length()))
                .toList();
        var result = plan(fixture);

        assertThat(expected).as("the fixture says what it expects").isNotEmpty();
        assertThat(result.err()).containsExactlyElementsOf(expected);
        assertThat(result.code()).isEqualTo(Keelson.FOUND);
        assertThat(result.out()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void valid(Path fixture) throws IOException {
        var result = plan(fixture);

        assertThat(result.code()).isZero();
        assertThat(result.err()).allMatch(line -> line.endsWith("unknown here"));
    }

    private record Result(int code, String out, List<String> err) {}

    private Result plan(Path fixture) throws IOException {
        var project = KeelsonTest.ROOT.relativize(fixture).getName(0).toString();
        Files.createDirectories(root.resolve(project));
        Files.copy(
                KeelsonTest.ROOT.resolve(project).resolve("Pulumi.yaml"),
                root.resolve(project).resolve("Pulumi.yaml"));
        Files.copy(fixture, root.resolve("Pulumi.fixture.yaml"));
        var out = new StringWriter();
        var err = new StringWriter();
        var code = Keelson.run(
                Map.of(Keelson.ROOT, root.toString()),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "plan",
                project,
                "--stack",
                "fixture");
        return new Result(code, out.toString(), err.toString().lines().toList());
    }

    private static Stream<Path> files(String kind) throws IOException {
        var found = new ArrayList<Path>();
        for (var project : Site.top(KeelsonTest.ROOT).orElseThrow().projects()) {
            var folder = project.directory().resolve(FIXTURES).resolve(kind);
            if (Files.isDirectory(folder)) {
                try (var files = Files.list(folder)) {
                    files.sorted().forEach(found::add);
                }
            }
        }
        return found.stream();
    }
}
