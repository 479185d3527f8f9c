package dev.keelson.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.keelson.cache.RedisArgs;
import dev.keelson.plan.PlanException;
import dev.keelson.plan.StackConfig;
import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.SettingsReader;
import dev.keelson.stack.Protection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClusterSettingsTest {

    @ParameterizedTest
    @MethodSource("invalid")
    void refusesABrokenRuleWithTheLinesThatTheFixtureAnnounces(String rule) {
        var expected = StackFiles.expected(StackFiles.INVALID, rule);

        var problems = read(StackFiles.config(StackFiles.INVALID, rule)).problems();

        assertThat(problems).isNotEmpty().containsExactlyElementsOf(expected);
        assertThat(String.join("\n", problems)).doesNotContain("canary");
    }

    @ParameterizedTest
    @MethodSource("valid")
    void findsNothingWrongWithAValidFile(String stack) {
        assertThat(read(StackFiles.config(StackFiles.VALID, stack)).problems()).isEmpty();
    }

    @Test
    void theProgramStopsWithEveryLineAndDeclaresNothing() {
        var rule = "several-at-once";
        var config = StackFiles.config(StackFiles.INVALID, rule);

        var refused = catchThrowableOfType(PlanException.class, () -> StackFiles.record("broken", config));

        assertThat(refused.problems()).containsExactlyElementsOf(StackFiles.expected(StackFiles.INVALID, rule));
    }

    @Test
    void fillsInWhatAMinimalFileLeavesOut() {
        var settings = ClusterSettings.read(reader(StackFiles.config(StackFiles.VALID, "minimal")));

        assertThat(settings.site().protection()).isEqualTo(Protection.FULL);
        assertThat(settings.kubernetes().context()).isEmpty();
        assertThat(settings.pull()).isEmpty();
        assertThat(settings.redis().storage()).isEqualTo(RedisArgs.DEFAULT_STORAGE);
        assertThat(settings.redis().storageClass()).isEqualTo(RedisArgs.DEFAULT_STORAGE_CLASS);
    }

    @Test
    void takesEveryKeyAsGiven() {
        var settings = ClusterSettings.read(reader(StackFiles.config(StackFiles.VALID, "everything")));

        assertThat(settings.site().protection()).isEqualTo(new Protection(false, false));
        assertThat(settings.kubernetes().context()).contains("k3s-at-home");
        assertThat(settings.pull()).hasValueSatisfying(login -> {
            assertThat(login.registry()).isEqualTo("registry.example");
            assertThat(login.user()).isEqualTo("robot");
        });
        assertThat(settings.redis().image())
                .hasToString("mirror.example:5000/library/redis:7.4@sha256:" + "0123456789abcdef".repeat(4));
        assertThat(settings.redis().storage()).hasToString("2Gi");
        assertThat(settings.redis().storageClass()).hasToString("longhorn");
    }

    @Test
    void listsTheSecretsThatOnlyTheEnvironmentHas() {
        assertThat(read(StackFiles.config(StackFiles.SITE, "prod")).unknownSecrets())
                .containsExactlyInAnyOrder(
                        "cluster:authSecret comes from the environment abaci/prod: unknown here",
                        "cluster:fluxToken comes from the environment abaci/prod: unknown here",
                        "cluster:pullToken comes from the environment abaci/prod: unknown here");
        assertThat(read(StackFiles.config(StackFiles.VALID, "selfhosted")).unknownSecrets())
                .containsExactly("cluster:pullToken is encrypted: unknown here");
        assertThat(read(StackFiles.config(StackFiles.SITE, "dev")).unknownSecrets())
                .isEmpty();
    }

    private static List<String> invalid() {
        return StackFiles.in(StackFiles.INVALID);
    }

    private static List<String> valid() {
        return StackFiles.in(StackFiles.VALID);
    }

    private static SettingsReader read(StackConfig config) {
        var reader = reader(config);
        var unused = ClusterSettings.read(reader);
        return reader;
    }

    private static SettingsReader reader(StackConfig config) {
        return new SettingsReader(
                ConfigSource.of(config.values(), config.secretKeys()), ClusterSettings.OWN, "abaci-cluster");
    }
}
