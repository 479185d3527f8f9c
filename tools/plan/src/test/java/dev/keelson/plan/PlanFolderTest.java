package dev.keelson.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanFolderTest {
    private static final Map<String, String> NO_PICTURES = Map.of();

    @TempDir
    private Path temp;

    private Path folder;

    @BeforeEach
    void folderThatDoesNotExistYet() {
        folder = temp.resolve("out/plan");
    }

    @Test
    void writesThePlanItsManifestsAndItsPicturesAndSaysSo() throws IOException {
        var written = PlanFolder.write(folder, RenderSample.plan(), false, Map.of("site.svg", "<svg/>\n"));

        assertThat(contents().keySet())
                .containsExactly(
                        "manifests/001-namespace-store.yaml",
                        "manifests/002-configmap-redis.yaml",
                        "manifests/003-statefulset-redis.yaml",
                        "manifests/secrets/004-secret-redis.yaml",
                        "plan.json",
                        "site.svg");
        assertThat(written.files())
                .extracting(file -> folder.relativize(file).toString())
                .containsExactlyElementsOf(contents().keySet());
        assertThat(written.leftOut()).extracting(RecordedResource::name).containsExactly("operator");
        assertThat(Files.readString(folder.resolve("site.svg"))).isEqualTo("<svg/>\n");
        assertThat(PlanJson.read(folder.resolve("plan.json")).resources())
                .hasSameSizeAs(RenderSample.plan().resources());
    }

    @Test
    void noByteOfAnythingShownHoldsASecret() throws IOException {
        var plan = RenderSample.plan();
        PlanFolder.write(folder, plan, false, NO_PICTURES);

        var shown = new StringBuilder(TreeView.render(plan, true));
        contents().forEach((name, text) -> shown.append(name).append(text));

        var base64 = Base64.getEncoder().encodeToString(RenderSample.CANARY.getBytes(StandardCharsets.UTF_8));
        assertThat(shown.toString())
                .contains(Value.REDACTED)
                .doesNotContain(RenderSample.CANARY)
                .doesNotContain(base64.substring(0, 8));
    }

    @Test
    void theSamePlanGivesTheSameBytes() throws IOException {
        PlanFolder.write(folder, RenderSample.plan(), false, NO_PICTURES);
        var first = contents();

        PlanFolder.write(folder, RenderSample.plan(), false, NO_PICTURES);

        assertThat(contents()).isEqualTo(first);
    }

    @Test
    void showsSecretsToTheOwnerOnly() throws IOException {
        Assumptions.assumeTrue(
                temp.getFileSystem().supportedFileAttributeViews().contains("posix"));

        var written = PlanFolder.write(folder, RenderSample.plan(), true, NO_PICTURES);

        assertThat(contents().get("plan.json")).contains("canary-wrapped", "canary-output", "canary-env");
        assertThat(permissions(folder)).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("manifests"))).isEqualTo("rwx------");
        assertThat(folder.resolve("manifests/004-secret-redis.yaml")).exists();
        assertThat(written.files())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
    }

    @Test
    void removesTheManifestsOfAnEarlierPlanAndNothingElse() throws IOException {
        var first = RenderSample.object("ConfigMap", "first", Map.of());
        var second = RenderSample.object("ConfigMap", "second", Map.of());
        PlanFolder.write(folder, RenderSample.planOf(first, second), false, NO_PICTURES);
        Files.writeString(folder.resolve("manifests/kustomization.yaml"), "resources: []\n");
        Files.writeString(folder.resolve("notes.md"), "mine\n");

        var written = PlanFolder.write(folder, RenderSample.planOf(second), false, NO_PICTURES);

        assertThat(written.removed())
                .containsExactly(
                        folder.resolve("manifests/001-configmap-first.yaml"),
                        folder.resolve("manifests/002-configmap-second.yaml"));
        assertThat(contents())
                .containsOnlyKeys(
                        "manifests/001-configmap-second.yaml", "manifests/kustomization.yaml", "notes.md", "plan.json");
    }

    @Test
    void aSecretChangesItsFolderWithWhatIsShownOfIt() throws IOException {
        var hidden = folder.resolve("manifests/secrets/004-secret-redis.yaml");
        var shown = folder.resolve("manifests/004-secret-redis.yaml");
        PlanFolder.write(folder, RenderSample.plan(), false, NO_PICTURES);

        assertThat(PlanFolder.write(folder, RenderSample.plan(), true, NO_PICTURES)
                        .removed())
                .containsExactly(hidden);
        assertThat(shown).exists();
        assertThat(hidden.getParent()).doesNotExist();

        assertThat(PlanFolder.write(folder, RenderSample.plan(), false, NO_PICTURES)
                        .removed())
                .containsExactly(shown);
        assertThat(hidden).exists();
    }

    @Test
    void removesThePicturesOfAnEarlierPlanWhereThisOneHasNone() throws IOException {
        PlanFolder.write(folder, RenderSample.planOf(), false, Map.of("site.svg", "<svg/>\n", "site.mmd", "flowchart"));

        PlanFolder.write(folder, RenderSample.planOf(), false, NO_PICTURES);

        assertThat(contents()).containsOnlyKeys("plan.json");
    }

    @Test
    void leavesAFolderOfSecretsInWhichSomebodyElseKeepsFiles() throws IOException {
        PlanFolder.write(folder, RenderSample.plan(), false, NO_PICTURES);
        Files.writeString(folder.resolve("manifests/secrets/notes.md"), "mine\n");

        PlanFolder.write(folder, RenderSample.planOf(), false, NO_PICTURES);

        assertThat(contents()).containsOnlyKeys("manifests/secrets/notes.md", "plan.json");
    }

    @Test
    void writesOverWhatABrokenRunLeftBehind() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("plan.json.unfinished"), "{");

        PlanFolder.write(folder, RenderSample.planOf(), false, NO_PICTURES);

        assertThat(contents()).containsOnlyKeys("plan.json");
    }

    @Test
    void leavesTheEarlierPlanWholeWhenAFileCannotBeWritten() throws IOException {
        PlanFolder.write(folder, RenderSample.planOf(), false, NO_PICTURES);
        var earlier = contents();
        var pictures = Map.of("missing/site.svg", "<svg/>\n");

        assertThatThrownBy(() -> PlanFolder.write(folder, RenderSample.plan(), false, pictures))
                .isInstanceOf(PlanException.class)
                .hasMessageStartingWith("The plan cannot be written to " + folder + ": ");
        assertThat(contents()).isEqualTo(earlier);
    }

    @Test
    void aFileInThePlaceOfTheFolderIsNamedInOneLine() throws IOException {
        var file = Files.writeString(temp.resolve("file"), "mine\n");

        assertThatThrownBy(() -> PlanFolder.write(file, RenderSample.planOf(), false, NO_PICTURES))
                .isInstanceOf(PlanException.class)
                .hasMessage("The plan cannot be written to %s: %s is a file and no folder.".formatted(file, file));
        assertThat(file).hasContent("mine\n");
    }

    /** Every file below the folder, by its relative name; one byte is one character. */
    private Map<String, String> contents() throws IOException {
        var contents = new TreeMap<String, String>();
        try (var paths = Files.walk(folder)) {
            for (var path : List.copyOf(paths.filter(Files::isRegularFile).toList())) {
                contents.put(folder.relativize(path).toString(), Files.readString(path, StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
