package dev.keelson.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.Programs;
import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.Problems;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingsReader;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HealthTest {
    private static void check(Health health) {
        var problems = new Problems();
        health.check("app.health", problems);
        problems.check();
    }

    @ParameterizedTest
    @CsvSource({"PT15M, 900", "PT10S, 10", "PT11S, 11"})
    void asksForAsLongAsAStartMayTake(Duration start, int failures) {
        var health = new Health("/up", "/up", start, Health.DEFAULT_LIVENESS, Health.DEFAULT_READINESS);

        assertThat(Programs.record(context -> context.export(
                                "failures",
                                health.startupProbe("http").failureThreshold().orElseThrow()))
                        .outputs()
                        .plain())
                .hasToString("{failures=%d}".formatted(failures));
    }

    @ParameterizedTest
    @ValueSource(strings = {"api/health", "http://localhost/health", "", "/api health"})
    void thePathIsAbsolute(String path) {
        assertThatThrownBy(() -> check(Health.of(path)))
                .hasMessage("app.health.path is %s: must be an absolute path, like /api/health".formatted(path));
    }

    @Test
    void refusesWhatNoSettingCouldSay() {
        assertThatThrownBy(() -> check(new Health(
                        "/up",
                        "ready",
                        Duration.ofSeconds(9),
                        new Health.Timing(-1, 1, 1, 1),
                        new Health.Timing(0, 0, 1, 0))))
                .hasMessage("""
                        app.health.ready is ready: must be an absolute path, like /api/health
                        app.health.start is 9s: must be a duration of at least 10s
                        app.health.liveness.delay is -1: must be a whole number from 0 to 3600
                        app.health.readiness.period is 0: must be a whole number from 1 to 3600
                        app.health.readiness.failures is 0: must be a whole number from 1 to 3600""");
    }

    @Test
    void settingsMayLeaveOutAllButThePath() {
        var timing = "{\"delay\":1,\"period\":2,\"timeout\":3,\"failures\":4}";

        assertThat(read("{\"path\":\"/up\"}", Health::read)).isEqualTo(Health.of("/up"));
        assertThat(read("{\"path\":\"/up\",\"start\":\"20m\",\"readiness\":" + timing + "}", Health::read))
                .isEqualTo(new Health(
                        "/up", "/up", Duration.ofMinutes(20), Health.DEFAULT_LIVENESS, new Health.Timing(1, 2, 3, 4)));
    }

    @Test
    void settingsOfAnAppWithPathsOfItsOwnMayLeaveOutEverything() {
        var own = Health.of("/health", "/ready");

        assertThat(read("{}", health -> Health.read(health, own))).isEqualTo(own);
        assertThat(read("{\"ready\":\"/up\"}", health -> Health.read(health, own)))
                .isEqualTo(Health.of("/health", "/up"));
    }

    private static Health read(String settings, Function<Section, Optional<Health>> read) {
        var reader = new SettingsReader(ConfigSource.of(Map.of("cluster:health", settings), Set.of()), "cluster");
        var health = reader.section("cluster").map("health", "what it means", read);
        assertThat(reader.problems()).isEmpty();
        return health.orElseThrow();
    }
}
