package dev.keelson.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.SettingsReader;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GitSourceTest {
    private static SettingsReader reader(String key, String value) {
        var values = new HashMap<>(Map.of(
                "cluster:url", "https://git.example.org/shop/site.git",
                "cluster:branch", "main",
                "cluster:path", "cluster/flux",
                "cluster:interval", "1m",
                "cluster:timeout", "5m"));
        values.put("cluster:" + key, value);
        return new SettingsReader(ConfigSource.of(values, Set.of()), "cluster");
    }

    @Test
    void isAFolderOfABranch() {
        var reader = reader("branch", "release/1.x");

        assertThat(GitSource.read(reader.section("cluster")))
                .contains(new GitSource(
                        "https://git.example.org/shop/site.git",
                        "release/1.x",
                        "cluster/flux",
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5)));
        assertThat(reader.problems()).isEmpty();
    }

    @Test
    void fetchesMoreOftenThanItAppliesWhereThatIsAskedFor() {
        var source = GitSource.read(reader("fetch", "20s").section("cluster")).orElseThrow();

        assertThat(source.fetch()).isEqualTo(Duration.ofSeconds(20));
        assertThat(source.interval()).isEqualTo(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @CsvSource({
        "url,http://git.example.org/a.git,a repository's https URL",
        "url,https://me:word@git.example.org/a.git,a repository's https URL",
        "url,git@git.example.org:a.git,a repository's https URL",
        "branch,-x,a branch",
        "branch,a b,a branch",
        "path,/cluster/flux,a path from the repository's root",
        "path,../flux,a path from the repository's root",
        "path,cluster/./flux,a path from the repository's root",
        "path,cluster/flux/,a path from the repository's root",
        "fetch,0s,a duration above zero",
        "interval,0s,a duration above zero",
        "timeout,5,a duration above zero"
    })
    void everythingElseIsRefused(String key, String value, String right) {
        var reader = reader(key, value);
        var unused = GitSource.read(reader.section("cluster"));

        assertThat(reader.problems())
                .singleElement()
                .asString()
                .startsWith("cluster:%s is %s: must be %s".formatted(key, value, right));
    }
}
