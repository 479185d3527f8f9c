package dev.keelson.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.Programs;
import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.Problems;
import dev.keelson.settings.SettingsReader;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HealthTest {
    private static void check(Health health) {
        var problems = new Problems();
        health.check("app.", problems);
        problems.check();
    }

    @ParameterizedTest
    @CsvSource({"PT15M, 90", "PT10S, 1", "PT11S, 2"})
    void asksForAsLongAsAStartMayTake(Duration start, int failures) {
        var health = new Health("/up", start, Health.DEFAULT_LIVENESS, Health.DEFAULT_READINESS);

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
    void refusesTimesThatCannotBe() {
        assertThatThrownBy(() -> check(new Health(
                        "/up", Duration.ofSeconds(9), new Health.Timing(-1, 1, 1, 1), new Health.Timing(0, 0, 1, 1))))
                .hasMessage("""
                        app.health.start is PT9S: must be a duration of at least 10s
                        app.health.liveness is Timing[delay=-1, period=1, timeout=1, failures=1]: must be a delay of 0 or more, everything else of 1 or more
                        app.health.readiness is Timing[delay=0, period=0, timeout=1, failures=1]: must be a delay of 0 or more, everything else of 1 or more""");
    }

    @Test
    void settingsMayLeaveOutAllButThePath() {
        var timing = "{\"delay\":1,\"period\":2,\"timeout\":3,\"failures\":4}";

        assertThat(read("{\"path\":\"/up\"}")).isEqualTo(Health.of("/up"));
        assertThat(read("{\"path\":\"/up\",\"start\":\"20m\",\"readiness\":" + timing + "}"))
                .isEqualTo(new Health(
                        "/up", Duration.ofMinutes(20), Health.DEFAULT_LIVENESS, new Health.Timing(1, 2, 3, 4)));
    }

    private static Health read(String settings) {
        var reader = new SettingsReader(ConfigSource.of(Map.of("cluster:health", settings), Set.of()), "cluster");
        var health = reader.section("cluster").map("health", Health::read);
        assertThat(reader.problems()).isEmpty();
        return health;
    }
}
