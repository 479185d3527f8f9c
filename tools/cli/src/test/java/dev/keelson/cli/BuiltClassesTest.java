package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuiltClassesTest {
    @TempDir
    Path folder;

    @Test
    void areNoneWhereThereIsNoFolder() {
        assertThat(BuiltClasses.in(folder.resolve("nowhere"))).isEmpty();
    }

    @Test
    void areEmptyWhereOnlyResourcesAre() throws IOException {
        Files.writeString(folder.resolve("version"), "x");
        assertThat(BuiltClasses.in(folder)).get().returns(true, BuiltClasses::isEmpty);

        Files.writeString(Files.createDirectories(folder.resolve("dev")).resolve("A.class"), "x");
        assertThat(BuiltClasses.in(folder))
                .get()
                .returns(1, BuiltClasses::classes)
                .returns(false, BuiltClasses::isEmpty);
    }

    @Test
    void areOthersOnceAnyFileIsNewWrittenOrMoved() throws IOException {
        Files.writeString(folder.resolve("A.class"), "x");
        var first = BuiltClasses.in(folder);
        assertThat(BuiltClasses.in(folder)).isEqualTo(first);

        Files.writeString(folder.resolve("A.class"), "xy");
        var written = BuiltClasses.in(folder);
        Files.move(folder.resolve("A.class"), folder.resolve("B.class"));
        var moved = BuiltClasses.in(folder);
        Files.writeString(folder.resolve("service"), "x");

        assertThat(BuiltClasses.in(folder)).isNotEqualTo(moved);
        assertThat(moved).isNotEqualTo(written);
        assertThat(written).isNotEqualTo(first);
    }
}
