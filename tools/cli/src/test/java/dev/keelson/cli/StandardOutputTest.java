package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line as a process whose standard output is a disk without room. */
class StandardOutputTest {
    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sites",
                "sites --json",
                "help",
                "plan cluster --stack dev",
                "plan cluster --stack dev --json",
                "plan diff PLAN PLAN"
            })
    void outputThatADiskHasNoRoomForIsAFailure(String command) throws IOException, InterruptedException {
        assumeTrue(Files.exists(FULL), "skipped: " + FULL + " is needed");
        var plan = Files.writeString(
                folder.resolve("plan.json"), "{\"format\": 1, \"stack\": \"prod\", \"recordings\": []}");
        var arguments = new ArrayList<>(List.of(
                JvmOptions.java().toString(), "-cp", System.getProperty("java.class.path"), Keelson.class.getName()));
        arguments.addAll(List.of(command.replace("PLAN", plan.toString()).split(" ")));
        var builder = new ProcessBuilder(arguments).redirectOutput(FULL.toFile());
        builder.environment().put(Keelson.ROOT, KeelsonTest.ROOT.toString());

        var process = builder.start();

        assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("Standard output could not be written whole: No space left on device.\n");
        assertThat(process.waitFor()).isEqualTo(Keelson.FOUND);
    }
}
