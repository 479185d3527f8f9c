package dev.keelson.sdks.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpmPackageTest {
    @TempDir
    Path folder;

    private Path archive = Path.of("");

    @BeforeEach
    void pack() throws IOException {
        archive = folder.resolve("a-b-1.2.3.tgz");
        try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(archive)))) {
            add(tar, "package/thing.js", "class Thing {}");
            add(tar, "package/README.md", "about");
        }
    }

    @Test
    void thePinnedArchiveGivesItsCode() throws Exception {
        var hash = MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(archive));
        var pin = new Pin("@a/b", "1.2.3", "sha512-" + Base64.getEncoder().encodeToString(hash));

        var read = NpmPackage.read(pin, archive);

        assertThat(read.files()).containsOnlyKeys("thing.js");
        assertThat(read.file("thing.js")).isEqualTo("class Thing {}");
        assertThatThrownBy(() -> read.file("other.js")).hasMessage("the npm package has no file other.js");
    }

    @Test
    void anArchiveWithAnotherHashIsRefused() {
        assertThatThrownBy(() -> NpmPackage.read(new Pin("@a/b", "1.2.3", "sha512-other"), archive))
                .isInstanceOf(IOException.class)
                .hasMessageMatching("@a/b@1\\.2\\.3 has the integrity sha512-\\S+, the lock file pins sha512-other:"
                        + " delete a-b-1\\.2\\.3\\.tgz or correct the lock file");
    }

    private static void add(TarArchiveOutputStream tar, String name, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var entry = new TarArchiveEntry(name);
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }
}
