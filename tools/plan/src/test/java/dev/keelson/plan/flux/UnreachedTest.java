package dev.keelson.plan.flux;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnreachedTest {
    @TempDir
    private Path temp;

    @Test
    void aManifestAndAFolderThatNothingNamesAreFound() {
        var repository = Repository.in(temp)
                .index("site", "a.yaml")
                .map("site/a.yaml", "a")
                .map("site/late.yaml", "late")
                .index("site/forgotten", "b.yaml")
                .map("site/forgotten/b.yaml", "b")
                .file("site/README.md", "")
                .file("site/.sops.yaml", "");

        assertThat(repository.findings(""))
                .containsExactly(
                        "unreached site/forgotten/kustomization.yaml:1: no kustomization names this folder:"
                                + " site/kustomization.yaml must name it, or it must lie elsewhere",
                        "unreached site/late.yaml:1: no kustomization reaches this file: site/kustomization.yaml must name"
                                + " it, or it must lie elsewhere");
    }

    @Test
    void whatAnotherKustomizationOfFluxAppliesIsReached() {
        var repository = Repository.in(temp)
                .index("site", "apps.yaml")
                .file("site/apps.yaml", Repository.kustomization("apps", "path: ./site/apps"))
                .index("site/apps", "a.yaml")
                .map("site/apps/a.yaml", "a");

        assertThat(repository.findings("")).isEmpty();
    }
}
