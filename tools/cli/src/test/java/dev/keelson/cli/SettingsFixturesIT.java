package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.ProgramProcess;
import dev.keelson.plan.ProgramRun;
import dev.keelson.plan.ProjectFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A user's mistakes as processes answer them: each problem in one line, the exit code, and nothing else. */
@Execution(ExecutionMode.CONCURRENT)
class SettingsFixturesIT {
    private static final Path FIXTURES = Path.of("src/test/resources/settings");
    private static final String EXPECTS = "# expects: ";

    /** The SDK's code for a program that gave its errors to the engine. */
    private static final int ERRORS_GIVEN_TO_THE_ENGINE = 32;

    @TempDir
    static Path directory;

    private static Installation installation;

    /** A stack file that breaks one rule, or none, and the project that reads it. */
    private record Fixture(String project, Path file) {
        /** No two fixtures share a name, so that all lie in one folder. */
        String stack() {
            var name = file.getFileName().toString().replaceAll("^Pulumi\\.|\\.yaml$", "");
            return project + "-" + name;
        }

        List<String> expected() throws IOException {
            var expected = Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(EXPECTS))
                    .map(line -> line.substring(EXPECTS.length()))
                    .toList();
            assertThat(expected).as("the fixture says what it expects").isNotEmpty();
            return expected;
        }

        @Override
        public String toString() {
            return stack();
        }
    }

    static List<Fixture> invalid() throws IOException {
        return fixtures("invalid");
    }

    static List<Fixture> valid() throws IOException {
        return fixtures("valid");
    }

    /** One for each project: what it holds is the start, the same for all rules. */
    static Stream<Fixture> firstInvalidOfEachProject() throws IOException {
        return invalid().stream().collect(Collectors.groupingBy(Fixture::project)).values().stream()
                .map(fixtures -> fixtures.get(0));
    }

    @BeforeAll
    static void install() throws Exception {
        installation = Installation.in(directory);
        for (var kind : List.of("invalid", "valid")) {
            var fixtures = fixtures(kind);
            System.out.printf("%d %s stack files%n", fixtures.size(), kind);
            for (var fixture : fixtures) {
                Files.copy(fixture.file(), installation.file("Pulumi." + fixture.stack() + ".yaml"));
            }
        }
        assertThat(installation.keelson("help").code())
                .as("with the archive made")
                .isZero();
    }

    @ParameterizedTest
    @MethodSource
    void invalid(Fixture fixture) throws Exception {
        var result = installation.keelson("plan", fixture.project(), "--stack", fixture.stack());

        assertThat(result.err()).isEqualTo(String.join("\n", fixture.expected()) + "\n");
        assertThat(result.out()).isEmpty();
        assertThat(result.code()).isEqualTo(Keelson.FOUND);
    }

    @ParameterizedTest
    @MethodSource
    void valid(Fixture fixture) throws Exception {
        var result = installation.keelson("plan", fixture.project(), "--stack", fixture.stack());

        assertThat(result.err().lines()).allMatch(line -> line.endsWith("unknown here"));
        assertThat(result.out()).startsWith("Plan of abaci-" + fixture.project());
        assertThat(result.code()).isZero();
    }

    /** Started as Pulumi's language host does; there the engine prints what went wrong. */
    @ParameterizedTest
    @MethodSource("firstInvalidOfEachProject")
    void aProgramLeavesItsProblemsToTheEngine(Fixture fixture) throws Exception {
        var built = ProjectFile.read(KeelsonTest.ROOT.resolve(fixture.project()));
        var project = new ProjectFile(built.directory(), built.name(), installation.root(), built.binary());
        var run = new ProgramRun(
                project.name(),
                fixture.stack(),
                context -> {}, // the jar has its own
                project.stack(fixture.stack()).config());

        var result = new ProgramProcess(JvmOptions.java(), JvmOptions.read(KeelsonTest.ROOT)).run(project, run);

        assertThat(result.output()).isEmpty();
        assertThat(result.problems()).containsExactlyElementsOf(fixture.expected());
        assertThat(result.exitCode()).isEqualTo(ERRORS_GIVEN_TO_THE_ENGINE);
    }

    /** Found in the folders, so that nobody has to list a new one. */
    private static List<Fixture> fixtures(String kind) throws IOException {
        var found = new ArrayList<Fixture>();
        try (var projects = Files.newDirectoryStream(KeelsonTest.ROOT, Files::isDirectory)) {
            for (var project : projects) {
                var folder = project.resolve(FIXTURES).resolve(kind);
                if (Files.isDirectory(folder)) {
                    try (var files = Files.list(folder)) {
                        files.sorted()
                                .forEach(file -> found.add(
                                        new Fixture(project.getFileName().toString(), file)));
                    }
                }
            }
        }
        return found;
    }
}
