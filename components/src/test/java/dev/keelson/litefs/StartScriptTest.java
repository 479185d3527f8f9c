package dev.keelson.litefs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartScriptTest {
    /** Says how it was called and what the app would see, and shows the file that it was given. */
    private static final String LITEFS = """
            #!/bin/sh
            echo "$1 $2 $3" >&2
            env | grep -E '^KEELSON_(CANDIDATE|CONFIG|NETWORK)=' >&2
            cat "$4"
            """;

    @TempDir
    private Path folder;

    private Path candidate() {
        return folder.resolve("litefs-candidate");
    }

    /** Not the kernel's own, which this machine's other programs have too. */
    private Path network() {
        return folder.resolve("network");
    }

    private Shell.Result start(LiteFsConfig config) throws IOException {
        var stubs = folder.resolve("stubs");
        Files.createDirectories(network());
        Shell.script(stubs.resolve("litefs"), LITEFS);
        var shared = Files.writeString(folder.resolve("litefs.yml"), config.render());
        return Shell.run(
                stubs,
                Map.of(
                        "TMPDIR",
                        folder.toString(),
                        "KEELSON_CANDIDATE",
                        candidate().toString(),
                        "KEELSON_CONFIG",
                        shared.toString(),
                        "KEELSON_NETWORK",
                        network().toString()),
                "/bin/sh",
                LiteFsScripts.write(folder, LiteFsPod.START_SCRIPT).toString());
    }

    private Shell.Result startPod(int ordinal) throws IOException {
        var stubs = folder.resolve("stubs");
        Shell.script(stubs.resolve("uname"), "#!/bin/sh\necho abaci-app-" + ordinal + "\n");
        var init = LiteFsScripts.write(folder, LiteFsPod.CANDIDATE_SCRIPT);
        assertThat(Shell.run(
                                stubs,
                                Map.of("APP", "abaci-app", "ANSWER", candidate().toString()),
                                "/bin/sh",
                                init.toString())
                        .exit())
                .isZero();
        return start(LiteFsConfigTest.config());
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, false", "12, false"})
    void startsLiteFsOnTheFileOfItsPodAndTellsTheAppNothing(int ordinal, boolean primary) throws IOException {
        var result = startPod(ordinal);

        assertThat(result.exit()).isZero();
        assertThat(result.err()).isEqualTo("mount -no-expand-env -config\n");
        assertThat(result.out()).isEqualTo(LiteFsConfigTest.config().render() + "  candidate: %s\n".formatted(primary));
    }

    @Test
    void dialsAnAddressThatDoesNotAnswerNoLongerThanSevenSeconds() throws IOException {
        startPod(1);

        assertThat(network().resolve("tcp_syn_retries")).hasContent("2\n");
    }

    @Test
    void startsAllTheSameWhereTheKernelLetsNobodyDecide() throws IOException {
        Files.createDirectories(network().resolve("tcp_syn_retries"));

        var result = startPod(1);

        assertThat(result.exit()).isZero();
        assertThat(result.err()).contains("A replica may stand still for 2 minutes when the primary restarts");
    }

    @Test
    void theShellChangesNothingInTheFile() throws IOException {
        Files.writeString(candidate(), "true\n");
        var config = LiteFsConfigTest.config(Optional.of("sh -c 'echo \"$HOME `id` $(id) \\\\ %s\"'"));

        assertThat(start(config).out()).isEqualTo(config.render() + "  candidate: true\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "yes", "true false", "TRUE"})
    void anythingButTrueOrFalseStopsThePod(String said) throws IOException {
        Files.writeString(candidate(), said);

        var result = start(LiteFsConfigTest.config());

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err())
                .isEqualTo("%s says '%s': must be true or false\n".formatted(candidate(), said.strip()));
        assertThat(result.out()).isEmpty();
    }

    @Test
    void withoutAnInitContainerItStops() throws IOException {
        var result = start(LiteFsConfigTest.config());

        assertThat(result.exit()).isNotZero();
        assertThat(result.err()).contains(candidate().toString());
        assertThat(result.out()).isEmpty();
    }

    @Test
    void isCleanForShellcheck() {
        assertThat(Shell.lint(folder, LiteFsScripts.text(LiteFsPod.START_SCRIPT)))
                .isEmpty();
    }
}
