package dev.keelson.proof.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.proof.run.MissingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With programs that only say what they are. */
class PulumiTest {
    private static final Map<String, String> PLUGINS = Map.of("random", "1.2.3");

    @TempDir
    Path folder;

    @Test
    void namesTheProgramThatIsMissing() throws IOException {
        assertMissing("pulumi is not on the PATH");

        program("pulumi", "");
        assertMissing("pulumi-language-java is not on the PATH");
    }

    @Test
    void namesThePluginThatIsMissing() throws IOException {
        program("pulumi-language-java", "");
        program(
                "pulumi",
                "echo '[{\"name\": \"random\", \"kind\": \"resource\", \"version\": \"1.2.4\", \"size\": 7}]'");
        assertMissing("its plugin of random 1.2.3 is missing (pulumi plugin install resource random 1.2.3)");

        program(
                "pulumi",
                "echo '[{\"name\": \"random\", \"kind\": \"resource\", \"version\": \"1.2.3\", \"size\": 7}]'");
        assertThatCode(() -> published()).doesNotThrowAnyException();
    }

    private void assertMissing(String why) {
        assertThatThrownBy(() -> published())
                .isInstanceOf(MissingException.class)
                .hasMessage("the published Pulumi engine is not tried: " + why);
    }

    private Pulumi published() {
        return Pulumi.published("/nowhere:" + folder, PLUGINS);
    }

    private void program(String name, String line) throws IOException {
        var file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
