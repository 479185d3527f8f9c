package dev.keelson.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFileTest {
    @TempDir
    Path root;

    @Test
    void findsStackFilesWhereTheProjectKeepsThem() throws IOException {
        project("name: keelson-x\nruntime: {name: java, options: {binary: target/x.jar}}\nstackConfigDir: ..\n");
        Files.writeString(root.resolve("Pulumi.prod.yaml"), "config: {site:domain: abaci.one}\n");

        var project = ProjectFile.read(root.resolve("x"));

        assertThat(project.name()).isEqualTo("keelson-x");
        assertThat(project.binary()).isEqualTo("target/x.jar");
        assertThat(project.stack("prod").config().values()).containsEntry("site:domain", "abaci.one");
    }

    @Test
    void namesTheStacksThatExistWhenOneDoesNot() throws IOException {
        project("name: keelson-x\nruntime: java\nstackConfigDir: ..\n");
        Files.writeString(root.resolve("Pulumi.prod.yaml"), "");
        Files.writeString(root.resolve("Pulumi.dev.yaml"), "");

        assertThatThrownBy(() -> ProjectFile.read(root.resolve("x")).stack("prd"))
                .hasMessage("There is no stack 'prd' of keelson-x; there are: dev, prod.");
    }

    @Test
    void aPlatformHasOneStackWhateverIsAskedFor() throws IOException {
        project("name: my-shop-platform\nruntime: java\nstackConfigDir: ..\n");
        Files.writeString(root.resolve("Pulumi.prod.yaml"), "");
        Files.writeString(root.resolve("Pulumi.platform.yaml"), "");

        var platform = ProjectFile.read(root.resolve("x"));

        assertThat(platform.part()).isEqualTo("platform");
        assertThat(platform.stacks()).containsExactly("platform");
        assertThat(platform.stackName("prod")).isEqualTo("platform");
    }

    @Test
    void aPlatformsFileMayHoldValuesThatAreEncryptedForIt() throws IOException {
        project("name: my-shop-platform\nruntime: java\nstackConfigDir: ..\n");
        Files.writeString(root.resolve("Pulumi.platform.yaml"), "config: {platform:token: {secure: AAAA}}\n");

        var config = ProjectFile.read(root.resolve("x")).stack("platform").config();

        assertThat(config.values()).containsEntry("platform:token", StackConfig.UNKNOWN);
        assertThat(config.secretKeys()).containsExactly("platform:token");
    }

    @Test
    void theStackOfThePlatformIsNobodyElses() throws IOException {
        project("name: my-shop-cluster\nruntime: java\nstackConfigDir: ..\n");
        Files.writeString(root.resolve("Pulumi.platform.yaml"), "");

        var cluster = ProjectFile.read(root.resolve("x"));

        assertThat(cluster.stackName("prod")).isEqualTo("prod");
        assertThatThrownBy(() -> cluster.stackFile("platform"))
                .hasMessage("There is no stack 'platform' of my-shop-cluster; there are: none.");
    }

    @Test
    void refusesAProjectWithoutAName() throws IOException {
        project("runtime: java\n");

        assertThatThrownBy(() -> ProjectFile.read(root.resolve("x")))
                .isInstanceOf(PlanException.class)
                .hasMessageEndingWith("Pulumi.yaml has no name.");
    }

    private void project(String content) throws IOException {
        Files.createDirectories(root.resolve("x"));
        Files.writeString(root.resolve("x/Pulumi.yaml"), content);
    }
}
