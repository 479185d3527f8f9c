package dev.keelson.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.SettingsReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GitOpsArgsTest {
    private static SettingsReader reader(Map<String, String> values) {
        var secrets = GitOpsArgs.SECRETS.stream().map(name -> "cluster:" + name).collect(Collectors.toSet());
        return new SettingsReader(ConfigSource.of(values, Set.copyOf(secrets)), "cluster");
    }

    @Test
    void nothingIsThereThatIsNotAskedFor() {
        var reader = reader(Map.of());

        assertThat(GitOpsArgs.read(reader.section("cluster"), Optional.empty())).isEqualTo(GitOpsArgs.NONE);
        assertThat(reader.problems()).isEmpty();
    }

    @Test
    void whatIsWrongIsAbsentAndHidesNothingElse() {
        var values = new HashMap<String, String>();
        GitOpsArgs.KEYS.forEach(key -> values.put("cluster:" + key, "true"));
        values.put(
                "cluster:keel",
                "{\"repository\":\"https://charts.example.org\",\"version\":\"1.0.3\",\"schedule\":\"2m\"}");
        var reader = reader(values);

        var read = GitOpsArgs.read(reader.section("cluster"), Optional.empty());

        assertThat(read.keel()).isPresent();
        assertThat(read.flux()).isEmpty();
        assertThat(reader.problems())
                .containsExactly(
                        "cluster:flux is true: must be a map with branch, fetch, images, interval, path, repository,"
                                + " timeout, url, user, version",
                        "cluster:argocd is true: must be a map with applications, repository, revision",
                        "cluster:pulumiOperator is true: must be a map with image, repository, stacks, version");
    }

    @Test
    void aSecretThatNothingAsksForIsRefused() {
        var reader = reader(Map.of("cluster:fluxToken", "canary", "cluster:pulumiOperatorToken", "canary"));
        var unused = GitOpsArgs.read(reader.section("cluster"), Optional.empty());

        assertThat(reader.problems())
                .containsExactly(
                        "cluster:fluxToken is [secret]: must be left out, or used by a cluster:flux",
                        "cluster:pulumiOperatorToken is [secret]: must be left out, or used by a"
                                + " cluster:pulumiOperator");
    }
}
