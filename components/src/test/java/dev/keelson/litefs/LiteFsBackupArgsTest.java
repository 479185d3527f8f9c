package dev.keelson.litefs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.settings.DnsLabel;
import dev.keelson.workload.AppSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiteFsBackupArgsTest {
    private static final AppSettings BASIC = new AppSettings(
            Map.of("volume", "\"uploads\"", "schedule", "\"15 3 * * *\"", "user", "1026", "group", "100"),
            AppSettings.basic().cluster());

    private static List<String> problems(AppSettings settings) {
        return settings.read(LiteFsBackupArgs::read).problems();
    }

    @Test
    void theRestHasDefaults() {
        assertThat(BASIC.read(LiteFsBackupArgs::read).whole())
                .isEqualTo(new LiteFsBackupArgs(
                        new DnsLabel("uploads"),
                        "15 3 * * *",
                        Optional.empty(),
                        14,
                        1026,
                        100,
                        Duration.ofMinutes(30)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"15 3 * * *", "*/10 0-6 1,15 JAN-MAR MON", "@daily"})
    void takesSchedulesOfCron(String schedule) {
        assertThat(problems(BASIC.with("schedule", "\"" + schedule + "\""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"daily", "* * * *", "* * * * * *", "15 3 * * ;"})
    void refusesWhatCronWould(String schedule) {
        assertThat(problems(BASIC.with("schedule", "\"" + schedule + "\"")))
                .containsExactly(
                        "cluster:app.schedule is %s: must be five fields of cron (minute, hour, day, month, weekday from 0 to 6), like 15 3 * * *"
                                .formatted(schedule));
    }

    @Test
    void allProblemsAreReportedTogether() {
        assertThat(problems(BASIC.with("volume", "\"photos\"")
                        .with("timeZone", "\"Mars City\"")
                        .with("keep", "0")
                        .with("user", "0")
                        .with("group", "-1")
                        .with("deadline", "\"0s\"")))
                .containsExactly(
                        "cluster:app.volume is photos: must be one of [uploads, training]",
                        "cluster:app.timeZone is Mars City: must be a time zone, like Etc/UTC",
                        "cluster:app.keep is 0: must be a whole number from 1 to 10000",
                        "cluster:app.user is 0: must be a whole number from 1 to 65534",
                        "cluster:app.group is -1: must be a whole number from 1 to 65534",
                        "cluster:app.deadline is 0s: must be a duration of at least 1s");
    }

    @Test
    void argumentsBuiltInCodeMustKeepTheSameRules() {
        assertThatThrownBy(() -> LiteFsSample.backup()
                        .schedule("daily")
                        .timeZone("Mars City")
                        .keep(0)
                        .user(0)
                        .group(-1)
                        .deadline(Duration.ZERO)
                        .build())
                .hasMessage("""
                        backup.schedule is daily: must be five fields of cron (minute, hour, day, month, weekday from 0 to 6), like 15 3 * * *
                        backup.timeZone is Mars City: must be a time zone, like Etc/UTC
                        backup.keep is 0: must be a whole number from 1 to 10000
                        backup.user is 0: must be a whole number from 1 to 65534
                        backup.group is -1: must be a whole number from 1 to 65534
                        backup.deadline is 0s: must be a duration of at least 1s""");
    }

    @Test
    void namesWhatIsMissing() {
        assertThatThrownBy(() -> LiteFsBackupArgs.builder().build()).hasMessage("a LiteFsBackup needs a volume");
    }
}
