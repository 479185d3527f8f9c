package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFilesTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    Path root;

    @Test
    void areSettingsAndWhatKustomizeReadsOfEverySite() throws IOException {
        write("Pulumi.prod.yaml", "x");
        write("README.md", "x");
        write("cluster/Pulumi.yaml", "x");
        write("cluster/src/main/resources/not.yaml", "x");
        write("cluster/node_modules/a/not.json", "x");
        write("cluster/flux/kustomization.yaml", "x");
        write("cluster/flux/files/motd.txt", "x");
        write("sites/shop/images.prod.YML", "x");
        write("sites/shop/sealed/prod/.hidden.yaml", "x");
        write("sites/shop/sealed/prod/token.json", "x");
        write("docs/not.yaml", "x");
        write("tools/jvm.yaml", "x");
        write(".github/not.yaml", "x");
        write("out/plan.json", "x");
        write("out/manifests/not.yaml", "x");
        Files.createSymbolicLink(root.resolve("linked.yaml"), Path.of("README.md"));

        assertThat(WatchedFiles.of(root).settings().keySet())
                .map(Path::toString)
                .containsExactly(
                        "Pulumi.prod.yaml",
                        "cluster/Pulumi.yaml",
                        "cluster/flux/files/motd.txt",
                        "cluster/flux/kustomization.yaml",
                        "linked.yaml",
                        "sites/shop/images.prod.YML",
                        "sites/shop/sealed/prod/token.json");
    }

    @Test
    void theClassesOfAModuleAreOneState() throws IOException {
        write("cluster/target/classes/dev/A.class", "x");
        write("cluster/target/classes/META-INF/services/x", "x");
        write("cluster/target/cluster.jar", "x");
        write("cluster/target/maven-status/not.yaml", "x");
        write("tools/cli/target/classes/Not.class", "x");
        write("cloud/target/cloud.jar", "x");
        var before = WatchedFiles.of(root);
        write("cluster/target/classes/dev/A.class", "xy");
        var after = WatchedFiles.of(root);

        assertThat(before.settings()).isEmpty();
        assertThat(before.classes().keySet()).containsExactly(Path.of("cluster/target/classes"));
        assertThat(before.classes().values()).extracting(BuiltClasses::classes).containsExactly(1);
        assertThat(after.changedSince(before)).containsExactly(Path.of("cluster/target/classes"));
    }

    @Test
    void tellWhatIsNewGoneAndWritten() throws IOException {
        write("same.yaml", "x");
        write("gone.yaml", "x");
        write("written.yaml", "x");
        var before = WatchedFiles.of(root);
        Files.delete(root.resolve("gone.yaml"));
        write("written.yaml", "xy");
        write("new.yaml", "x");

        assertThat(WatchedFiles.of(root).changedSince(before))
                .map(Path::toString)
                .containsExactly("gone.yaml", "new.yaml", "written.yaml");
        assertThat(before.again().changedSince(before))
                .as("what is new is seen by the look for all")
                .map(Path::toString)
                .containsExactly("gone.yaml", "written.yaml");
    }

    @Test
    void tellAFileThatTakesAnothersPlaceWithItsTimeAndSize() throws IOException {
        write("a.yaml", "x");
        write("a.yaml.new", "y");
        Files.setLastModifiedTime(root.resolve("a.yaml"), LONG_AGO);
        Files.setLastModifiedTime(root.resolve("a.yaml.new"), LONG_AGO);
        var before = WatchedFiles.of(root);
        Files.move(root.resolve("a.yaml.new"), root.resolve("a.yaml"), StandardCopyOption.REPLACE_EXISTING);

        assertThat(before.again().changedSince(before)).containsExactly(Path.of("a.yaml"));
    }

    @Test
    void loseAFileThatIsGoneOrEmptyAndWasNot() throws IOException {
        write("gone.yaml", "x");
        write("emptied.yaml", "x");
        write("empty.yaml", "");
        var before = WatchedFiles.of(root);
        assertThat(before.lostSince(before)).isFalse();
        write("emptied.yaml", "");
        assertThat(before.again().lostSince(before)).isTrue();
        write("emptied.yaml", "y");
        assertThat(before.again().lostSince(before)).isFalse();
        Files.delete(root.resolve("gone.yaml"));
        assertThat(before.again().lostSince(before)).isTrue();
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }
}
