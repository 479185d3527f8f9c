package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written of the shop; that kustomize reads it is left to the proof. */
class RenderArgoCdCommandTest {
    private static final String PASSWORD = "    password: queuePassword\n";
    private static final String ROTATION = "  cluster:queuePasswordRotation: first\n";
    private static final String RANDOM = "  cluster:randomProvider: 4.21.2\n";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path root;

    private Path stack;
    private Path folder;

    @BeforeEach
    void theShopInAnotherRepository() throws IOException {
        var site = Path.of("sites/shop");
        for (var file :
                new String[] {"platform/Pulumi.yaml", "cluster/Pulumi.yaml", "Pulumi.platform.yaml", "Pulumi.prod.yaml"
                }) {
            var copy = root.resolve(site).resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(KeelsonTest.ROOT.resolve(site).resolve(file), copy);
        }
        stack = root.resolve(site).resolve("Pulumi.prod.yaml");
        folder = root.resolve("argocd/prod");
    }

    @Test
    void aGeneratedSecretIsRefusedInOneLineAndNothingIsWritten() {
        assertThat(render()).isEqualTo(Keelson.FOUND);

        assertThat(err.toString().lines())
                .containsExactly(
                        "shop-cluster: Secret shop-prod/queue-login holds its values in clear text: must be sealed,"
                                + " see cluster:secrets.sealed and './keelson seal queue-login'");
        assertThat(out.toString()).isEmpty();
        assertThat(folder).doesNotExist();
    }

    @Test
    void writesEveryObjectAndASecondTimeTheSameBytes() throws IOException {
        replace(PASSWORD, "");
        replace(ROTATION, "  cluster:appliedBy: argocd\n");
        replace(RANDOM, "");

        assertThat(render()).as(err.toString()).isZero();
        var files = files();
        assertThat(render()).isZero();

        assertThat(err.toString()).isEmpty();
        assertThat(files()).isEqualTo(files);
        assertThat(files).containsKeys("kustomization.yaml", "namespace-shop-prod.yaml", "deployment-web.yaml");
        assertThat(files.keySet()).noneMatch(name -> name.contains("shop-platform") || name.contains("clusterissuer"));
        assertThat(files.get("deployment-api.yaml")).contains("argocd.argoproj.io/sync-wave: \"2\"");
        assertThat(String.join("", files.values())).doesNotContain("pulumi.com/", "[secret]", "[unknown]");
        assertThat(out.toString().lines())
                .hasSize(2)
                .allMatch("shop-cluster of prod: %d files in %s".formatted(files.size(), folder)::equals);
    }

    @Test
    void warnsWherePulumiAppliesTheStack() throws IOException {
        replace(PASSWORD, "");
        replace(ROTATION, "");
        replace(RANDOM, "");

        assertThat(render()).isZero();

        assertThat(err.toString())
                .isEqualToIgnoringNewLines("shop-cluster: warning: Pulumi applies what is in shop-prod: set"
                        + " cluster:appliedBy to argocd before Argo CD applies the folder");
    }

    @Test
    void aProblemOfThePlanIsFoundBeforeAnythingIsWritten() throws IOException {
        replace(PASSWORD, "");
        replace(ROTATION, "");
        replace(RANDOM, "");
        replace("      NODE_ENV: production\n", "      CART_URL: http://cart:3000\n");

        assertThat(render()).isEqualTo(Keelson.FOUND);

        assertThat(err.toString()).contains("no Service 'cart'");
        assertThat(folder).doesNotExist();
    }

    @Test
    void asksForTheToolAndTheFolder() {
        assertThat(run("render")).isEqualTo(Keelson.USAGE);
        assertThat(run("render", "argocd", "--site", "shop", "--stack", "prod")).isEqualTo(Keelson.USAGE);

        assertThat(err.toString().lines())
                .containsExactly(
                        "Missing what to write; there are: argocd, ownership, gatus.", "Missing required option: '--out=DIR'");
    }

    private int render() {
        return run("render", "argocd", "--site", "shop", "--stack", "prod", "--out", folder.toString());
    }

    private int run(String... arguments) {
        return Keelson.run(
                Map.of(Keelson.ROOT, root.toString()),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                arguments);
    }

    private void replace(String text, String other) throws IOException {
        var before = Files.readString(stack);
        assertThat(before).containsOnlyOnce(text);
        Files.writeString(stack, before.replace(text, other));
    }

    private Map<String, String> files() throws IOException {
        var contents = new TreeMap<String, String>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
