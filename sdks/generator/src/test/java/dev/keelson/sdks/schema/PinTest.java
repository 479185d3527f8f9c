package dev.keelson.sdks.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinTest {
    @Test
    void commentsAndBlankLinesAreNoPins(@TempDir Path folder) throws IOException {
        var lock = Files.writeString(folder.resolve("npm.lock"), "# why\n\n@a/b 1.2.3 sha512-x\n");

        assertThat(Pin.readAll(lock)).containsExactly(new Pin("@a/b", "1.2.3", "sha512-x"));
    }

    @Test
    void aPinWithoutItsHashIsRefused() {
        assertThatThrownBy(() -> Pin.parse("@a/b 1.2.3"))
                .hasMessage("lock file: \"@a/b 1.2.3\" should be a name, a version and sha512-<hash in Base64>");
    }

    @Test
    void namesFollowFromTheScopedName() {
        var pin = new Pin("@pulumi/random", "4.21.2", "sha512-x");

        assertThat(pin.spec()).isEqualTo("@pulumi/random@4.21.2");
        assertThat(pin.archive()).isEqualTo("pulumi-random-4.21.2.tgz");
        assertThat(pin.provider()).isEqualTo("random");
    }
}
