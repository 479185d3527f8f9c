package dev.keelson.gitops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.SettingsReader;
import dev.keelson.workload.HelmChart;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FluxBootstrapArgsTest {
    private static final String FLUX = """
            {"repository":"https://charts.example.org","version":"2.16.4","url":"https://git.example.org/site.git",\
            "branch":"main","path":"cluster/flux","interval":"1m","timeout":"5m","user":"robot"}""";

    private static SettingsReader reader(String flux, String... tokens) {
        var values = new HashMap<>(Map.of("cluster:flux", flux));
        List.of(tokens).forEach(token -> values.put("cluster:" + FluxBootstrapArgs.TOKEN, token));
        return new SettingsReader(ConfigSource.of(values, Set.of("cluster:" + FluxBootstrapArgs.TOKEN)), "cluster");
    }

    @Test
    void isAChartAFolderOfARepositoryAndALogin() {
        var reader = reader(FLUX, "canary");

        var flux = reader.section("cluster")
                .map("flux", "what it means", FluxBootstrapArgs::read)
                .orElseThrow();

        assertThat(flux.chart()).isEqualTo(new HelmChart("https://charts.example.org", "2.16.4"));
        assertThat(flux.source().path()).isEqualTo("cluster/flux");
        assertThat(flux.login()).hasToString("GitLogin[user=robot, token=[secret]]");
        assertThat(reader.problems()).isEmpty();
    }

    private static SettingsReader withImages(String version, String branch) {
        return reader(
                FLUX.replace("2.16.4", version)
                        .replace(
                                "\"user\"",
                                "\"images\":{\"branch\":\"%s\",\"author\":{\"name\":\"Flux\",\"email\":\"f@example.org\"},\"policies\":[]},\"user\""
                                        .formatted(branch)),
                "canary");
    }

    private static Optional<FluxBootstrapArgs> read(SettingsReader reader) {
        return reader.section("cluster").map("flux", "what it means", FluxBootstrapArgs::read);
    }

    @Test
    void mayFollowImages() {
        var reader = withImages("2.16.4", "updates");

        assertThat(read(reader).orElseThrow().images())
                .map(ImageAutomationArgs::branch)
                .contains("updates");
        assertThat(reader.problems()).isEmpty();
    }

    @Test
    void imagesNeedAChartWhoseApiIsKnownAndABranchOfTheirOwn() {
        var reader = withImages("2.19.0", "main");

        assertThat(read(reader)).isEmpty();
        assertThat(reader.problems())
                .containsExactly(
                        "cluster:flux.images.branch is main: must be another branch than the one that Flux applies",
                        "cluster:flux.version is 2.19.0: must be from 2.15.0 to 2.18.x, which serve the API of images,"
                                + " or without cluster:flux.images");
        var right = read(withImages("2.16.4", "updates")).orElseThrow();
        assertThatThrownBy(() -> new FluxBootstrapArgs(
                        new HelmChart("https://charts.example.org", "2.19.0"),
                        right.source(),
                        right.login(),
                        right.images()
                                .map(images -> new ImageAutomationArgs("main", images.author(), images.policies()))))
                .hasMessage("version is 2.19.0: must be from 2.15.0 to 2.18.x, which serve the API of images\n"
                        + "images.branch is main: must be another branch than the one that Flux applies");
    }

    @Test
    void aChartOfAnyVersionDoesWithoutImages() {
        var reader = reader(FLUX.replace("2.16.4", "2.19.0"), "canary");

        assertThat(read(reader)).isPresent();
        assertThat(reader.problems()).isEmpty();
    }

    @Test
    void itsTokenIsMissedWithTheRest() {
        var reader = reader(FLUX.replace("robot", "").replace("main", "-"));

        assertThat(reader.section("cluster").map("flux", "what it means", FluxBootstrapArgs::read))
                .isEmpty();
        assertThat(reader.problems())
                .containsExactly(
                        "cluster:flux.branch is -: must be a branch, like main",
                        "cluster:flux.user is empty: must be a text on one line",
                        "cluster:fluxToken is missing: must be a secret: pulumi config set --secret"
                                + " cluster:fluxToken, or from the environment");
    }

    @Test
    void whatIsNoMapIsOneProblemWithAndWithoutAToken() {
        for (var reader : List.of(reader("true"), reader("true", "canary"))) {
            assertThat(reader.section("cluster").optionalMap("flux", "what it means", FluxBootstrapArgs::read))
                    .isEmpty();
            reader.section("cluster").refuseUnused(FluxBootstrapArgs.TOKEN, "left out");
            assertThat(reader.problems())
                    .containsExactly("cluster:flux is true: must be a map with branch, fetch, images, interval,"
                            + " path, repository, timeout, url, user, version");
        }
    }
}
