package dev.keelson.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFilesTest {
    @TempDir
    private Path folder;

    @Test
    void oneFileThatCannotBeWrittenLeavesAllOthersAsTheyWere() throws IOException {
        var first = Files.writeString(folder.resolve("a"), "old\n");
        var contents = new TreeMap<>(Map.of(first, "new\n", folder.resolve("missing/b"), "new\n"));

        assertThatThrownBy(() -> WholeFiles.write(contents)).isInstanceOf(NoSuchFileException.class);

        assertThat(first).hasContent("old\n");
        assertThat(folder).isDirectoryNotContaining(file -> !file.equals(first));
    }

    @Test
    void aReasonIsWords() {
        assertThat(WholeFiles.reason(new FileAlreadyExistsException("x"))).isEqualTo("x is a file and no folder");
        assertThat(WholeFiles.reason(new AccessDeniedException("x"))).isEqualTo("no permission for x");
        assertThat(WholeFiles.reason(new NoSuchFileException("x"))).isEqualTo("no folder for x");
        assertThat(WholeFiles.reason(new FileSystemException("x", null, "No space left on device")))
                .isEqualTo("x: No space left on device");
        assertThat(WholeFiles.reason(new IOException("broken"))).isEqualTo("broken");
    }
}
