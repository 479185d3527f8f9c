package dev.keelson.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "15 3 * * *",
                "*/15 * * * *",
                "0 0 1,15 * *",
                "0 9-17/2 * * mon-fri",
                "30/10 * * * *",
                "0 0 29 2 *",
                "0 0 31 2,3 *",
                "0 0 31 2 mon",
                "59 23 31 12 6",
                "0 0 1 JAN Sun",
                "@daily"
            })
    void takesWhatKubernetesTakes(String schedule) {
        assertThat(Cron.SCHEDULE.parse().apply(schedule)).contains(schedule);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            */15 * * * *        | 1
            @hourly             | 1
            15 3 * * *          | 24
            @daily              | 24
            0 6,18 * * *        | 12
            0 8-17 * * *        | 15
            0 3 * * mon-fri     | 72
            @weekly             | 168
            0 3 1 * *           | 744
            0 3 1 * sun         | 168
            0 0 29 2 *          | 35064
            0 15 3 * * *        | 24
            """)
    void knowsTheLongestPauseInHours(String schedule, int hours) {
        assertThat(Cron.longestPause(schedule)).isEqualTo(hours);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "61 24 32 13 8",
                "60 * * * *",
                "* 24 * * *",
                "* * 0 * *",
                "* * 32 * *",
                "* * * 13 *",
                "* * * * 7",
                "*/0 * * * *",
                "*/60 * * * *",
                "5-1 * * * *",
                "1- * * * *",
                "-1 * * * *",
                "1,,2 * * * *",
                "mon * * * *",
                "* * * * moon",
                "99999999999 * * * *",
                "* * * *",
                "* * * * * *",
                "*  * * * *",
                "CRON_TZ=UTC * * * * *",
                "@reboot",
                ""
            })
    void refusesWhatKubernetesRefuses(String schedule) {
        assertThat(Cron.SCHEDULE.parse().apply(schedule)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 0 30 2 *", "0 0 31 2,4,6,9,11 *", "0 0 31 4 */2"})
    void refusesDaysThatNoMonthHas(String schedule) {
        assertThat(Cron.SCHEDULE.parse().apply(schedule)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 15 3 * * *", "*/30 0 0 1,15 * *", "59 59 23 31 12 6"})
    void takesSecondsWhereTheyAreAskedFor(String schedule) {
        assertThat(Cron.WITH_SECONDS.parse().apply(schedule)).contains(schedule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"15 3 * * *", "60 15 3 * * *", "0 0 0 30 2 *", "0 0 15 3 * * *", "0  15 3 * * *", "@daily", ""})
    void refusesSecondsThatAreNone(String schedule) {
        assertThat(Cron.WITH_SECONDS.parse().apply(schedule)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Etc/UTC", "UTC", "Europe/Berlin", "America/Argentina/Buenos_Aires"})
    void takesTimeZonesByTheirNames(String zone) {
        assertThat(Cron.TIME_ZONE.parse().apply(zone)).contains(zone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berln", "europe/berlin", "+02:00", "UTC+2", "Local", "SystemV/PST8", "PST", ""})
    void refusesTimeZonesThatThereAreNot(String zone) {
        assertThat(Cron.TIME_ZONE.parse().apply(zone)).isEmpty();
    }
}
