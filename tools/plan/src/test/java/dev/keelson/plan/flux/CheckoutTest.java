package dev.keelson.plan.flux;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckoutTest {
    @TempDir
    private Path temp;

    private Path root;

    @BeforeEach
    void repository() throws IOException {
        root = temp.toRealPath();
        Repository.in(root)
                .map("a/b/c.yaml", "c")
                .file("a/b/.hidden/d.yaml", "")
                .file("a/b/e.md", "");
    }

    @Test
    void namesFilesAsThePersonSeesThem() {
        assertThat(Checkout.at(root).name(root.resolve("a/b/c.yaml"))).isEqualTo("a/b/c.yaml");

        var from = Checkout.around(root.resolve("a/b"));
        assertThat(from.root()).isEqualTo(root);
        assertThat(from.name(root.resolve("a/b/c.yaml"))).isEqualTo(root + "/a/b/c.yaml");
        assertThat(from.name(root.resolve("a"))).isEqualTo(root + "/a");
        assertThat(from.path(root.resolve("a/b/c.yaml"))).isEqualTo("a/b/c.yaml");
    }

    @Test
    void aPathOfFluxIsSeenFromTheTopAndNeverLeavesIt() {
        var checkout = Checkout.around(root.resolve("a/b"));

        assertThat(checkout.folder("./a/b")).contains(root.resolve("a/b"));
        assertThat(checkout.folder("/a")).contains(root.resolve("a"));
        assertThat(checkout.folder("a/gone")).isEmpty();
        assertThat(checkout.folder("../..")).isEmpty();
        assertThat(checkout.resolve(root.resolve("a"), "../../x")).isEmpty();
    }

    @Test
    void manifestsAreWhatMayBeApplied() {
        assertThat(Checkout.manifests(root.resolve("a"))).containsExactly(root.resolve("a/b/c.yaml"));
    }
}
