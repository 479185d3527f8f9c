package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.ProjectFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefaultStackTest {
    private static final String SELECTED = " The name is from 'pulumi stack select'.";

    @TempDir
    Path folder;

    @Test
    void isThatOfTheEnvironmentWithoutItsOwner() throws Exception {
        select("cluster", "stage");

        assertThat(DefaultStack.of(
                        Map.of("PULUMI_STACK", "acme/shop-cluster/prod", "PULUMI_HOME", home()),
                        projects("prod", "stage")))
                .contains(new DefaultStack("prod", " The name is from PULUMI_STACK."));
    }

    @Test
    void isTheOneThatPulumiHasSelected() throws Exception {
        select("cluster", "acme/shop-cluster/stage");

        assertThat(DefaultStack.of(Map.of("PULUMI_HOME", home(), "PULUMI_STACK", ""), projects("prod", "stage")))
                .contains(new DefaultStack("stage", SELECTED));
    }

    @Test
    void isLookedForInTheHomeFolder() throws Exception {
        select("cluster", "stage");
        Files.move(folder.resolve("home"), folder.resolve(".pulumi"));

        assertThat(DefaultStack.of(Map.of("HOME", folder.toString()), projects("prod", "stage")))
                .contains(new DefaultStack("stage", SELECTED));
    }

    @Test
    void isNoneWhereTheProjectsHaveSelectedDifferentOnes() throws Exception {
        select("cluster", "stage");
        select("cloud", "prod");

        assertThat(DefaultStack.of(Map.of("PULUMI_HOME", home()), projects("prod", "stage")))
                .isEmpty();
    }

    @Test
    void isTheOnlyOne() throws Exception {
        assertThat(DefaultStack.of(Map.of("PULUMI_HOME", home()), projects("prod")))
                .contains(new DefaultStack("prod", ""));
        assertThat(DefaultStack.of(Map.of("PULUMI_HOME", home()), projects("prod", "stage")))
                .isEmpty();
    }

    @Test
    void isNotReadFromAFileThatPulumiDidNotWrite() throws Exception {
        select("cluster", "stage");
        for (var text : List.of("", "no json {", "[]", "{}", "{\"stack\": {}}")) {
            Files.writeString(workspace("cluster"), text);

            assertThat(DefaultStack.of(Map.of("PULUMI_HOME", home()), projects("prod", "stage")))
                    .as(text)
                    .isEmpty();
        }
    }

    private String home() {
        return folder.resolve("home").toString();
    }

    private List<ProjectFile> projects(String... stacks) throws IOException {
        for (var stack : stacks) {
            Files.writeString(folder.resolve("Pulumi." + stack + ".yaml"), "config: {}\n");
        }
        return List.of(project("cloud"), project("cluster"));
    }

    private ProjectFile project(String part) throws IOException {
        var directory = Files.createDirectories(folder.resolve(part));
        Files.writeString(directory.resolve("Pulumi.yaml"), "name: shop-" + part + "\nstackConfigDir: ..\n");
        return ProjectFile.read(directory);
    }

    /** As {@code pulumi stack select} notes it: the file is named after the project and the path of its file. */
    private void select(String part, String stack) throws Exception {
        Files.createDirectories(workspace(part).getParent());
        Files.writeString(workspace(part), "{\n    \"stack\": \"%s\"\n}".formatted(stack));
    }

    private Path workspace(String part) throws Exception {
        var path = folder.resolve(part).resolve("Pulumi.yaml").toString();
        var sha1 = MessageDigest.getInstance("SHA-1").digest(path.getBytes(StandardCharsets.UTF_8));
        return folder.resolve("home/workspaces")
                .resolve("shop-%s-%s-workspace.json"
                        .formatted(part, HexFormat.of().formatHex(sha1)));
    }
}
