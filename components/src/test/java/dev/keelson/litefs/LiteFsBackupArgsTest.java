package dev.keelson.litefs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiteFsBackupArgsTest {
    private static String problems(UnaryOperator<LiteFsBackupArgs.Builder> change) {
        return LiteFsSample.problems(
                context -> change.apply(LiteFsSample.backup(context)).build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"15 3 * * *", "*/10 0-6 1,15 JAN-MAR MON", "@daily"})
    void takesSchedulesOfCron(String schedule) {
        assertThat(problems(backup -> backup.schedule(schedule))).isEqualTo("no problem");
    }

    @ParameterizedTest
    @ValueSource(strings = {"daily", "* * * *", "* * * * * *", "", "15 3 * * ;"})
    void refusesWhatCronWould(String schedule) {
        assertThat(problems(backup -> backup.schedule(schedule)))
                .isEqualTo(
                        "web-backup.schedule is %s: must be five fields of cron, like 15 3 * * *".formatted(schedule));
    }

    @Test
    void tellsAllProblemsAtOnce() {
        assertThat(problems(backup -> backup.timeZone(Optional.of("Mars City"))
                        .keep(0)
                        .user(0)
                        .group(-1)
                        .deadline(Duration.ZERO)))
                .isEqualTo("""
                        web-backup.timeZone is Mars City: must be a time zone, like Etc/UTC
                        web-backup.keep is 0: must be 1 or more
                        web-backup.user is 0: must be 1 or more: a NAS takes nothing from root
                        web-backup.group is -1: must be 1 or more: a NAS takes nothing from root
                        web-backup.deadline is PT0S: must be a duration of at least 1s""");
    }

    @Test
    void namesWhatIsMissing() {
        assertThatThrownBy(() -> LiteFsBackupArgs.builder().build()).hasMessage("a LiteFsBackup needs an app");
    }
}
