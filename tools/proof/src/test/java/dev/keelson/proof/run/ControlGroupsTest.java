package dev.keelson.proof.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class ControlGroupsTest {
    @TempDir
    Path root;

    @Test
    void removesTheGroupsOfANameWithAllBelowThem() throws IOException {
        Files.createDirectories(root.resolve("cpu/ours/pods/pod-1"));
        Files.createDirectories(root.resolve("memory/ours"));
        Files.createDirectories(root.resolve("memory/others/ours"));
        Files.createSymbolicLink(root.resolve("cpu,cpuacct"), root.resolve("cpu"));

        new ControlGroups(root).remove("ours");

        assertThat(root.resolve("cpu")).isEmptyDirectory();
        assertThat(root.resolve("memory/others/ours")).isDirectory();
        assertThat(root.resolve("memory/ours")).doesNotExist();
    }

    @Test
    void removesAGroupOfTheOneHierarchyOfVersion2() throws IOException {
        Files.createDirectories(root.resolve("ours/pods"));

        new ControlGroups(root).remove("ours");

        assertThat(root).isEmptyDirectory();
    }
}
