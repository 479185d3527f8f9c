package dev.keelson.sdks.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
    private static final Sources WANTED = new Sources(Map.of("sea/Boat.java", "class Boat {}\n", "A.java", "a\nb\n"));

    @TempDir
    Path folder;

    @Test
    void whatWasWrittenIsReadAgain() throws Exception {
        WANTED.write(folder);

        assertThat(Sources.read(folder)).isEqualTo(WANTED);
        assertThat(Sources.read(folder).differences(WANTED)).isEmpty();
    }

    @Test
    void writingRemovesWhatIsNotWanted() throws Exception {
        Files.writeString(folder.resolve("Old.java"), "class Old {}");

        WANTED.write(folder);

        assertThat(Sources.read(folder)).isEqualTo(WANTED);
    }

    @Test
    void everyDifferenceNamesItsFile() {
        assertThat(new Sources(Map.of("sea/Boat.java", "class Boat { }\n", "Old.java", "")).differences(WANTED))
                .containsExactly(
                        "A.java is missing",
                        "Old.java is not generated",
                        "sea/Boat.java differs from what is generated");
    }

    @Test
    void aFolderThatIsNotThereIsEmpty() throws Exception {
        assertThat(Sources.read(folder.resolve("none")).files()).isEmpty();
    }
}
