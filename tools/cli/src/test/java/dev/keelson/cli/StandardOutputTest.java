package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import picocli.CommandLine.Command;

/** The command line as a process whose standard output is a disk without room. */
class StandardOutputTest {
    private static final Path FULL = Path.of("/dev/full");

    private static final List<String> COMMANDS = List.of(
            "sites",
            "sites --json",
            "help",
            "--version",
            "completion",
            "plan cluster --stack dev",
            "plan cluster --stack dev --json",
            "plan cluster --stack dev --manifests",
            "plan cluster --stack dev --watch",
            "plan diff PLAN PLAN",
            "plan diff PLAN PLAN --json",
            "check --whole SECRET",
            "check SECRET --json",
            "check SECRET --sarif",
            "policy --list",
            "policy --project cluster --stack dev --json",
            "explain",
            "explain cluster:app",
            "explain cluster:app --json",
            "schema",
            "adopt cluster IMPORTS --stack prod");

    /** What a preview would create, of which a cluster still has the volume's claim. */
    private static final String IMPORTS = """
            {"resources": [
              {"type": "kubernetes:core/v1:PersistentVolumeClaim", "name": "redis-data", "id": "<PLACEHOLDER>"}
            ]}
            """;

    /** They write files; what they print is a line that says so. */
    private static final List<String> WRITERS = List.of("init", "archive", "image", "render", "seal");

    /** They need a cluster, a database, or an account. */
    private static final List<String> LIVE = List.of("preflight", "flux-health", "verify", "migrate", "doctor");

    @TempDir
    Path folder;

    @ParameterizedTest
    @FieldSource("COMMANDS")
    void outputThatADiskHasNoRoomForIsAFailure(String command) throws IOException, InterruptedException {
        assumeTrue(Files.exists(FULL), "skipped: " + FULL + " is needed");
        var files = command.replace(
                        "PLAN", write("plan.json", "{\"format\": 1, \"stack\": \"prod\", \"recordings\": []}"))
                .replace("SECRET", write("secret.yaml", "{apiVersion: v1, kind: Secret, metadata: {name: unused}}"))
                .replace("IMPORTS", write("imports.json", IMPORTS));
        var arguments = new ArrayList<>(List.of(
                JvmOptions.java().toString(), "-cp", System.getProperty("java.class.path"), Keelson.class.getName()));
        arguments.addAll(List.of(files.split(" ", -1)));
        var builder = new ProcessBuilder(arguments).redirectOutput(FULL.toFile());
        builder.environment().put(Keelson.ROOT, KeelsonTest.ROOT.toString());

        var process = builder.start();

        assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).lines())
                .endsWith("Standard output could not be written whole: No space left on device.")
                .hasSizeLessThanOrEqualTo(2);
        assertThat(process.waitFor()).isEqualTo(Keelson.FOUND);
    }

    @Test
    void everyCommandIsAsked() {
        var names = new ArrayList<>(Keelson.COMMANDS.stream()
                .map(command -> command.getAnnotation(Command.class).name())
                .toList());
        names.removeAll(WRITERS);
        names.removeAll(LIVE);

        assertThat(COMMANDS.stream().map(command -> command.replaceFirst(" .*", "")))
                .containsAll(names);
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text + "\n").toString();
    }
}
