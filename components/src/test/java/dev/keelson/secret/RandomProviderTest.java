package dev.keelson.secret;

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
        var read = RandomProvider.Settings.read(settings.section("cloud")).orElseThrow();

        var provider =
                Programs.record(run -> new RandomProvider("random", read)).one("pulumi:providers:random", "random");

        assertThat(settings.problems()).isEmpty();
        assertThat(provider.version()).contains("4.21.2");
        assertThat(provider.inputs().values()).isEmpty();
    }
}
