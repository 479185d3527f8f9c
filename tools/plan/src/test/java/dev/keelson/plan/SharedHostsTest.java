package dev.keelson.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedHostsTest {
    @TempDir
    Path root;

    @BeforeEach
    void project() throws IOException {
        Files.createDirectories(root.resolve("cluster"));
        Files.writeString(root.resolve("cluster/Pulumi.yaml"), "name: shop-cluster\nstackConfigDir: ..\n");
    }

    private void stack(String name, String platform, String hosts) throws IOException {
        Files.writeString(
                root.resolve("Pulumi." + name + ".yaml"),
                "config:\n  site:hosts: %s\n%s"
                        .formatted(hosts, platform.isEmpty() ? "" : "  cluster:platform: " + platform));
    }

    private Iterable<String> problems(String stack) {
        return SharedHosts.problems(Site.top(root).orElseThrow(), stack);
    }

    @Test
    void aHostOfTwoStacksInOneClusterIsRefused() throws IOException {
        stack("prod", "{}", "[{name: app.shop.example}, {name: www.shop.example}]");
        stack("stage", "{}", "[{name: app-stage.shop.example}, {name: app.shop.example}]");
        stack("other", "{}", "[]");

        assertThat(problems("prod"))
                .containsExactly(
                        "site:hosts has app.shop.example, and so has Pulumi.stage.yaml: must be in one of them,"
                                + " since both stacks share a cluster");
        assertThat(problems("stage"))
                .containsExactly("site:hosts has app.shop.example, and so has Pulumi.prod.yaml: must be in one of them,"
                        + " since both stacks share a cluster");
        assertThat(problems("other")).isEmpty();
    }

    @Test
    void stacksOfOtherClustersMayServeTheSame() throws IOException {
        stack("prod", "{}", "[{name: app.shop.example}]");
        stack("dev", "", "[{name: app.shop.example}]");
        stack("far", "{project: far-platform}", "[{name: app.shop.example}]");

        assertThat(problems("prod")).isEmpty();
        assertThat(problems("dev")).isEmpty();
    }

    @Test
    void whatIsNoListOfHostsIsLeftToTheProgram() throws IOException {
        stack("prod", "{}", "canary");
        stack("stage", "{}", "[canary, {name: [canary]}]");

        assertThat(problems("prod")).isEmpty();
    }
}
