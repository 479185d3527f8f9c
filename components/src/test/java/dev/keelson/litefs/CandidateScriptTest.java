package dev.keelson.litefs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CandidateScriptTest {
    @TempDir
    private Path folder;

    private Path answer() {
        return folder.resolve("litefs-candidate");
    }

    private Shell.Result runOn(String hostName) {
        var stubs = folder.resolve("stubs");
        Shell.script(stubs.resolve("uname"), "#!/bin/sh\n[ \"$1\" = -n ] && printf '%s\\n' '" + hostName + "'\n");
        return Shell.run(
                stubs,
                Map.of("APP", "abaci-app", "ANSWER", answer().toString(), "HOSTNAME", "0.0.0.0"),
                "/bin/sh",
                LiteFsScripts.write(folder, LiteFsPod.CANDIDATE_SCRIPT).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "abaci-app-0, true",
        "abaci-app-1, false",
        "abaci-app-9, false",
        "abaci-app-12, false",
        "abaci-app-100, false"
    })
    void onlyPodZeroIsTheCandidateWhateverTheEnvironmentSaysOfTheHostName(String hostName, String candidate)
            throws IOException {
        var result = runOn(hostName);

        assertThat(result.err()).isEmpty();
        assertThat(result.exit()).isZero();
        assertThat(answer()).content().isEqualTo(candidate + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "abaci-app",
                "abaci-app-",
                "abaci-app-x",
                "abaci-app-0a",
                "abaci-app-00",
                "abaci-app-01",
                "abaci-app--1",
                "other-abaci-app-0",
                "abaci-app-0.local"
            })
    void aBrokenHostNameStopsThePodAndSaysWhatItShouldBe(String hostName) {
        var result = runOn(hostName);

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err())
                .isEqualTo("The host name is '%s': must be abaci-app- and the pod's number\n".formatted(hostName));
        assertThat(answer()).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeWrittenStopsThePod() throws IOException {
        Files.createDirectory(answer());

        assertThat(runOn("abaci-app-0").exit()).isNotZero();
    }

    @Test
    void isCleanForShellcheck() {
        assertThat(Shell.lint(folder, LiteFsScripts.text(LiteFsPod.CANDIDATE_SCRIPT)))
                .isEmpty();
    }
}
