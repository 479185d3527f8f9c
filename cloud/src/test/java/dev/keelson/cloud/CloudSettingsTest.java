package dev.keelson.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.StackConfig;
import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.SettingsReader;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CloudSettingsTest {

    @ParameterizedTest
    @MethodSource("invalid")
    void refusesABrokenRuleWithTheLinesThatTheFixtureAnnounces(String rule) {
        var problems = read(StackFiles.config(StackFiles.INVALID, rule)).problems();

        assertThat(problems).isNotEmpty().containsExactlyElementsOf(StackFiles.expected(StackFiles.INVALID, rule));
        assertThat(String.join("\n", problems)).doesNotContain("canary");
    }

    @ParameterizedTest
    @MethodSource("valid")
    void findsNothingWrongWithAValidFile(String stack) {
        assertThat(read(StackFiles.config(StackFiles.VALID, stack)).problems()).isEmpty();
    }

    private static List<String> invalid() {
        return StackFiles.in(StackFiles.INVALID);
    }

    private static List<String> valid() {
        return StackFiles.in(StackFiles.VALID);
    }

    private static SettingsReader read(StackConfig config) {
        var reader = new SettingsReader(ConfigSource.of(config.values(), config.secretKeys()), CloudSettings.OWN);
        var unused = CloudSettings.read(reader);
        return reader;
    }
}
