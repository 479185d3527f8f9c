package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.keelson.plan.Site;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderOwnershipCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void saysOfEveryObjectWhoseItIs() throws IOException {
        var page = folder.resolve("owners.md");

        assertThat(render("abaci", "prod", page)).as(err.toString()).isZero();

        assertThat(Files.readString(page))
                .startsWith("# Who owns which object: abaci, prod\n")
                .contains("./keelson render ownership --site abaci --stack prod --out " + page)
                .contains("ConfigMap `abaci-app-backup`, `abaci-app-environment`")
                .contains("| `flux-system/flux2` | `flux2` | `2.16.4` |")
                .contains("Kustomization flux-system/flux-system applies `cluster/flux`:\n")
                .contains("| `cluster/flux/ownership.yaml` | `flux-system` | ConfigMap `ownership` |")
                .contains("From Flux to Pulumi:")
                .doesNotContain("[secret]", "[unknown]");
    }

    @Test
    void writesTheSameBytesASecondTime() throws IOException {
        var page = folder.resolve("owners.md");

        assertThat(render("steady", "stage", page)).isZero();
        var first = Files.readString(page);
        assertThat(render("steady", "stage", page)).isZero();

        assertThat(Files.readString(page)).isEqualTo(first).contains("| `SealedSecret steady-stage/");
    }

    @Test
    void aPlaceThatIsNotThereIsOneLine() {
        assertThat(render("shop", "prod", folder.resolve("gone/owners.md"))).isEqualTo(Keelson.FOUND);

        assertThat(err.toString().lines())
                .containsExactly(folder + "/gone/owners.md cannot be written: NoSuchFileException");
    }

    @Test
    void theCommittedPageOfOceanidIsWhatItsPlanAndItsFolderSay() throws IOException {
        assumeThat(Site.all(KeelsonTest.ROOT)).extracting(Site::name).contains("oceanid");
        var page = folder.resolve("owners.md");

        assertThat(render("oceanid", "prod", page)).as(err.toString()).isZero();

        assertThat(KeelsonTest.ROOT.resolve("docs/RESOURCE_OWNERSHIP.md"))
                .hasContent(Files.readString(page).replace(page.toString(), "docs/RESOURCE_OWNERSHIP.md"));
    }

    private int render(String site, String stack, Path page) {
        return Keelson.run(
                Map.of(Keelson.ROOT, KeelsonTest.ROOT.toString()),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "render",
                "ownership",
                "--site",
                site,
                "--stack",
                stack,
                "--out",
                page.toString());
    }
}
