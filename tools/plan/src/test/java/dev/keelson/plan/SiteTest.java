package dev.keelson.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteTest {
    @TempDir
    Path root;

    @Test
    void theTopIsASiteWithTheReleaseAtTheTopItself() throws IOException {
        project("", "my-shop-release");
        project("cloud", "my-shop-cloud");
        project("cluster", "my-shop-cluster");

        var site = Site.top(root).orElseThrow();

        assertThat(site.name()).isEqualTo("my-shop");
        assertThat(site.folder()).isEqualTo(Path.of(""));
        assertThat(site.parts()).containsExactly("cloud", "cluster", "release");
        assertThat(site.before(site.project("release").orElseThrow()))
                .extracting(ProjectFile::name)
                .containsExactly("my-shop-cloud", "my-shop-cluster");
        assertThat(site.project("platform")).isEmpty();
    }

    @Test
    void eachFolderBelowSitesIsASiteInTheOrderOfADeployment() throws IOException {
        project("cluster", "shop-cluster");
        project("sites/garage/release", "garage-release");
        project("sites/garage/cluster", "garage-cluster");
        project("sites/garage/platform", "garage-platform");
        project("sites/barn/cloud", "barn-cloud");
        Files.createDirectories(root.resolve("sites/empty"));
        for (var stack : new String[] {"stage", "platform", "prod"}) {
            Files.writeString(root.resolve("sites/garage/Pulumi." + stack + ".yaml"), "");
        }

        var sites = Site.all(root);

        assertThat(sites).extracting(Site::name).containsExactly("shop", "barn", "garage");
        var garage = sites.get(2);
        assertThat(garage.folder()).isEqualTo(Path.of("sites/garage"));
        assertThat(garage.parts()).containsExactly("platform", "cluster", "release");
        assertThat(garage.stacks()).containsExactly("platform", "prod", "stage");
    }

    @Test
    void aRepositoryMayHaveNoneAtTheTop() throws IOException {
        assertThat(Site.top(root)).isEmpty();
        assertThat(Site.all(root)).isEmpty();

        project("sites/barn/cloud", "barn-cloud");

        assertThat(Site.all(root)).extracting(Site::name).containsExactly("barn");
    }

    @Test
    void refusesEveryProjectThatIsNotNamedAfterItsSite() throws IOException {
        project("cloud", "shop");
        project("cluster", "shop-cluster");
        project("sites/barn/cloud", "shop-cloud");
        project("sites/barn/cluster", "barn-clutser");

        assertThatThrownBy(() -> Site.all(root))
                .isInstanceOf(PlanException.class)
                .hasMessage("""
                        cloud/Pulumi.yaml: the name is shop: must be SITE-cloud
                        sites/barn/cloud/Pulumi.yaml: the name is shop-cloud: must be barn-cloud
                        sites/barn/cluster/Pulumi.yaml: the name is barn-clutser: must be barn-cluster""");
    }

    @Test
    void anotherSitesMistakeDoesNotKeepTheTopFromBeingRead() throws IOException {
        project("cluster", "shop-cluster");
        project("sites/barn/cloud", "shop-cloud");

        assertThat(Site.top(root))
                .hasValueSatisfying(site -> assertThat(site.name()).isEqualTo("shop"));
    }

    private void project(String folder, String name) throws IOException {
        var directory = Files.createDirectories(root.resolve(folder));
        Files.writeString(
                directory.resolve("Pulumi.yaml"), "name: %s\nruntime: java\nstackConfigDir: ..\n".formatted(name));
    }
}
