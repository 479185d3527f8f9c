package dev.keelson.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.keelson.cache.RedisArgs;
import dev.keelson.plan.PlanException;
import dev.keelson.plan.StackConfig;
import dev.keelson.plan.StackFiles;
import dev.keelson.publish.PublishArgs;
import dev.keelson.route.RouteMiddlewaresArgs.Limits;
import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.SettingsReader;
import dev.keelson.site.ImagePull;
import dev.keelson.stack.Protection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClusterSettingsTest {
    private static final StackFiles FILES = new StackFiles("abaci-cluster", new ClusterProgram()::define);

    @ParameterizedTest
    @MethodSource("invalid")
    void refusesABrokenRuleWithTheLinesThatTheFixtureAnnounces(String rule) {
        var expected = StackFiles.expected(StackFiles.INVALID, rule);

        var problems = read(FILES.config(StackFiles.INVALID, rule)).problems();

        assertThat(problems).isNotEmpty().containsExactlyElementsOf(expected);
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
        var config = FILES.config(StackFiles.INVALID, rule);

        var refused = catchThrowableOfType(PlanException.class, () -> FILES.record("broken", config));

        assertThat(refused.problems()).containsExactlyElementsOf(StackFiles.expected(StackFiles.INVALID, rule));
    }

    @Test
    void fillsInWhatAMinimalFileLeavesOut() {
        var settings = settings("minimal");

        assertThat(settings.frame().site().cluster().site().protection()).isEqualTo(Protection.FULL);
        assertThat(settings.frame().site().cluster().kubernetes().context()).isEmpty();
        assertThat(settings.frame().site().pull()).isEmpty();
        assertThat(settings.redis()).map(RedisArgs::storage).contains(RedisArgs.DEFAULT_STORAGE);
        assertThat(settings.backup()).isEmpty();
        assertThat(settings.frame().publish())
                .isEqualTo(new PublishArgs(Limits.DEFAULT, Optional.empty(), Optional.empty()));
    }

    @Test
    void takesEveryKeyAsGiven() {
        var settings = settings("everything");

        assertThat(settings.frame().site().cluster().site().protection()).isEqualTo(new Protection(false, false));
        assertThat(settings.frame().site().cluster().kubernetes().context()).contains("k3s-at-home");
        assertThat(settings.frame().site().pull())
                .hasValueSatisfying(pull -> assertThat(pull).isInstanceOfSatisfying(ImagePull.Login.class, by -> {
                    assertThat(by.login().registry()).isEqualTo("registry.example");
                    assertThat(by.login().user()).isEqualTo("robot");
                }));
        assertThat(settings.redis()).hasValueSatisfying(redis -> {
            assertThat(redis.image())
                    .hasToString("mirror.example:5000/library/redis:7.4@sha256:" + "0123456789abcdef".repeat(4));
            assertThat(redis.storage()).hasToString("2Gi");
            assertThat(redis.storageClass()).hasToString("longhorn");
        });
    }

    @Test
    void listsTheSecretsThatOnlyTheEnvironmentHas() {
        assertThat(read(FILES.config(StackFiles.SITE, "prod")).unknownSecrets())
                .containsExactlyInAnyOrder(
                        "cluster:authSecret comes from the environment abaci/prod: unknown here",
                        "cluster:fluxToken comes from the environment abaci/prod: unknown here",
                        "cluster:pullToken comes from the environment abaci/prod: unknown here");
        assertThat(read(FILES.config(StackFiles.VALID, "selfhosted")).unknownSecrets())
                .containsExactly("cluster:pullToken is encrypted: unknown here");
        assertThat(read(FILES.config(StackFiles.SITE, "dev")).unknownSecrets()).isEmpty();
    }

    private static List<String> invalid() {
        return StackFiles.in(StackFiles.INVALID);
    }

    private static List<String> valid() {
        return StackFiles.in(StackFiles.VALID);
    }

    private static ClusterSettings settings(String stack) {
        return ClusterSettings.read(reader(FILES.config(StackFiles.VALID, stack)))
                .orElseThrow();
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
