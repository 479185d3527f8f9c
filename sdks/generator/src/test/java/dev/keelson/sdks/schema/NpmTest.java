package dev.keelson.sdks.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpmTest {
    private static final Pin PIN = new Pin("@a/b", "1.2.3", "sha512-x");

    @TempDir
    Path folder;

    @Test
    void aCommandThatDoesNotExistIsNotThere() throws IOException {
        assertThat(new Npm(folder.resolve("npm").toString(), folder).isThere()).isFalse();
    }

    @Test
    void aFailedDownloadSaysWhatNpmSaid() throws IOException {
        var npm = script("echo 'no such package' >&2; exit 7");

        assertThatThrownBy(() -> new Npm(npm, folder).fetch(PIN))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(npm + " pack @a/b@1.2.3 ")
                .hasMessageEndingWith(" ended with 7: no such package");
    }

    @Test
    void aCopyIsReadWithoutNpm() throws IOException {
        Files.writeString(folder.resolve(PIN.archive()), "not the package");

        assertThatThrownBy(() -> new Npm(script("exit 7"), folder).fetch(PIN))
                .hasMessageContaining("@a/b@1.2.3 has the integrity sha512-");
    }

    private String script(String body) throws IOException {
        var file = Files.writeString(folder.resolve("fake-npm"), "#!/bin/sh\n" + body + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file.toString();
    }
}
