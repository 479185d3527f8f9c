package dev.keelson.sdks.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the process says of a mistake; what it writes is compared in {@link SdksIT}. */
class MainTest {
    @TempDir
    Path folder;

    @BeforeEach
    void haveNpm() throws IOException {
        var npm = Files.writeString(folder.resolve("npm"), "#!/bin/sh\n");
        assertThat(npm.toFile().setExecutable(true)).isTrue();
        Files.createDirectory(folder.resolve("generator"));
    }

    @Test
    void withoutNpmItSaysWhatToInstall() throws Exception {
        Files.delete(folder.resolve("npm"));

        assertThat(run())
                .isEqualTo("1: sdks/generate: npm is missing, which fetches the schemas of the local SDKs:"
                        + " install Node.js with npm and run this again\n");
    }

    @Test
    void aPinThatCannotBeReadIsShown() throws Exception {
        Files.writeString(folder.resolve("generator/npm.lock"), "@pulumi/sea\n");

        assertThat(run())
                .isEqualTo("1: sdks/generate: lock file: \"@pulumi/sea\" should be a name, a version and"
                        + " sha512-<hash in Base64>\n");
    }

    @Test
    void anSdkWithoutAUsedFileIsNamed() throws Exception {
        Files.writeString(folder.resolve("generator/npm.lock"), "@pulumi/sea 1.2.3 sha512-x\n");

        assertThat(run()).isEqualTo("1: sdks/generate: there is no " + folder.resolve("sea/used.txt") + "\n");
    }

    /** Exit code and all that was said. */
    private String run() throws Exception {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        folder.toString())
                .redirectErrorStream(true);
        builder.environment().put("PATH", folder.toString());
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue() + ": " + said;
    }
}
