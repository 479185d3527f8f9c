package dev.keelson.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.plan.PlanException;
import dev.keelson.plan.StackConfig;
import dev.keelson.plan.StackFiles;
import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.SettingsReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CloudSettingsTest {
    private static final StackFiles FILES = new StackFiles("abaci-cloud", new CloudProgram()::define);

    @ParameterizedTest
    @MethodSource("invalid")
    void refusesABrokenRuleWithTheLinesThatTheFixtureAnnounces(String rule) {
        var problems = read(FILES.config(StackFiles.INVALID, rule)).problems();

        assertThat(problems).isNotEmpty().containsExactlyElementsOf(StackFiles.expected(StackFiles.INVALID, rule));
        assertThat(String.join("\n", problems)).doesNotContain("canary");
    }

    @ParameterizedTest
    @MethodSource("valid")
    void findsNothingWrongWithAValidFile(String stack) {
        assertThat(read(FILES.config(StackFiles.VALID, stack)).problems()).isEmpty();
    }

    @Test
    void theProgramStopsWithEveryLineAndDeclaresNothing() {
        var rule = "several-at-once";

        assertThatThrownBy(() -> FILES.record("broken", FILES.config(StackFiles.INVALID, rule)))
                .isInstanceOfSatisfying(
                        PlanException.class,
                        refused -> assertThat(refused.problems())
                                .containsExactlyElementsOf(StackFiles.expected(StackFiles.INVALID, rule)));
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
