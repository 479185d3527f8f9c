package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.plan.Plan;
import dev.keelson.plan.PlanException;
import dev.keelson.plan.PlanFolder;
import dev.keelson.plan.PlanJson;
import dev.keelson.plan.Planner;
import dev.keelson.plan.ProjectFile;
import dev.keelson.plan.Site;
import dev.keelson.plan.StackConfig;
import dev.keelson.plan.TreeView;
import dev.keelson.plan.diff.PlanDiff;
import dev.keelson.plan.diff.PlanDiffMarkdown;
import dev.keelson.plan.picture.Mermaid;
import dev.keelson.plan.picture.SiteGraph;
import dev.keelson.plan.picture.Svg;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Plants known secrets in the prod stack of every project that has some and looks for them in every byte that comes out. */
class CanaryTest {
    private static final String TOKEN = "cluster:pullToken";
    private static final List<String> SECRETS =
            List.of(TOKEN, "cluster:authSecret", "cluster:fluxToken", "cloud:cloudflareToken");
    private static final String CANARY = "canary-7f3a9c51e2";

    @TempDir
    Path directory;

    @Test
    void noOutputShowsASecret() throws IOException {
        var plan = plan(config(CANARY));
        var other = plan(config(CANARY + "-rotated"));
        var graph = SiteGraph.of("abaci, prod", plan);
        PlanFolder.write(
                directory, plan, false, Map.of("site.svg", Svg.render(graph), "site.mmd", Mermaid.render(graph)));

        assertThat(TreeView.render(plan, false)).contains("redis").doesNotContain(CANARY);
        assertThat(PlanJson.write(plan, false)).contains("redis").doesNotContain(CANARY);
        assertThat(PlanDiffMarkdown.render(PlanDiff.between(plan, other))).doesNotContain(CANARY);
        assertThat(plan.toString()).contains("redis").doesNotContain(CANARY);
        assertNowhereBelow(directory);
    }

    /** Or the tests above could not fail. */
    @ParameterizedTest
    @FieldSource("SECRETS")
    void eachSecretIsThereToBeFound(String planted) {
        var config = config("harmless");
        var values = new HashMap<>(config.values());
        values.put(planted, CANARY);
        var text = PlanJson.write(plan(new StackConfig(values, config.secretKeys())), true);

        assertThat(spellings().stream().filter(text::contains)).isNotEmpty();
    }

    @Test
    void noErrorShowsASecretGivenInPlainText() {
        var config = config(CANARY);
        var plain = new StackConfig(config.values(), new HashSet<>());

        assertThatThrownBy(() -> plan(plain))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining(TOKEN)
                .hasMessageNotContaining(CANARY);
    }

    @Test
    void noErrorShowsASecretBesideAMistake() {
        var config = config(CANARY);
        var values = new HashMap<>(config.values());
        values.put("cluster:redis", "{\"image\":\"" + CANARY + "\"}");
        values.put("cluster:unknown", CANARY);
        var secretKeys = new HashSet<>(config.secretKeys());
        secretKeys.add("cluster:redis");

        assertThatThrownBy(() -> plan(new StackConfig(values, secretKeys)))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("cluster:unknown")
                .hasMessageNotContaining(CANARY);
    }

    private static void assertNowhereBelow(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                for (var spelling : spellings()) {
                    assertThat(bytes).as(file.toString()).doesNotContain(spelling);
                }
            }
        }
    }

    /** The canary in clear, in base64, and in base64 twice, as a registry login has it. */
    private static List<String> spellings() {
        var once = inBase64(CANARY).toList();
        var twice = once.stream().flatMap(CanaryTest::inBase64);
        return Stream.of(Stream.of(CANARY), once.stream(), twice)
                .flatMap(spelling -> spelling)
                .toList();
    }

    /** The text in base64, wherever it begins in a group of three bytes; without the ends that its neighbours share. */
    private static Stream<String> inBase64(String text) {
        var encoder = Base64.getEncoder().withoutPadding();
        return Stream.of("", "x", "xx")
                .map(before -> encoder.encodeToString((before + text).getBytes(StandardCharsets.UTF_8)))
                .map(encoded -> encoded.substring(4, encoded.length() - 4));
    }

    private static Plan plan(StackConfig config) {
        var planner = new Planner(Programs::of, unused -> config, Map.of());
        return planner.plan(Site.top(KeelsonTest.ROOT).orElseThrow().projects(), "prod");
    }

    /** The prod stack as Pulumi Cloud would give it, with the secrets of its environment. */
    private static StackConfig config(String secret) {
        var file = ProjectFile.read(KeelsonTest.ROOT.resolve("cluster")).stack("prod");
        var values = new HashMap<>(file.config().values());
        values.remove(StackConfig.UNAVAILABLE);
        SECRETS.forEach(key -> values.put(key, secret));
        var secretKeys = new HashSet<>(file.config().secretKeys());
        secretKeys.addAll(SECRETS);
        return new StackConfig(values, secretKeys);
    }
}
