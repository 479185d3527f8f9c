package dev.keelson.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.Programs;
import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.SettingsReader;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the engine is asked for; whether the plugin of that version is there is left to a real preview. */
class RandomProviderTest {

    @Test
    void asksForTheConfiguredVersionAndNothingElse() {
        var settings = new SettingsReader(ConfigSource.of(Map.of("cloud:randomProvider", "4.21.2"), Set.of()), "cloud");
        var read = RandomProvider.Settings.read(settings.section("cloud"), true).orElseThrow();

        var provider =
                Programs.record(run -> new RandomProvider("random", read)).one("pulumi:providers:random", "random");

        assertThat(settings.problems()).isEmpty();
        assertThat(provider.version()).contains("4.21.2");
        assertThat(provider.inputs().values()).isEmpty();
    }

    @Test
    void itsVersionIsMissedOnlyWhereASecretIsRandom() {
        var nothing = new SettingsReader(ConfigSource.of(Map.of(), Set.of()), "cloud");

        assertThat(RandomProvider.Settings.read(nothing.section("cloud"), false))
                .isEmpty();
        assertThat(nothing.problems()).isEmpty();
        assertThat(RandomProvider.Settings.read(nothing.section("cloud"), true)).isEmpty();
        assertThat(nothing.problems())
                .containsExactly("cloud:randomProvider is missing: must be a whole version, like 1.2.3");
    }
}
