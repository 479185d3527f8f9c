package dev.keelson.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeelScheduleTest {
    @Test
    void isWrittenAsKeelReadsIt() {
        assertThat(new KeelSchedule(Duration.ofMinutes(2)).text()).isEqualTo("@every 2m");
        assertThat(new KeelSchedule(Duration.ofSeconds(90)).text()).isEqualTo("@every 1m30s");
    }

    @Test
    void isReadFromADuration() {
        assertThat(KeelSchedule.TYPE.parse().apply("2m")).contains(new KeelSchedule(Duration.ofMinutes(2)));
        assertThat(KeelSchedule.TYPE.parse().apply("30s")).contains(new KeelSchedule(Duration.ofSeconds(30)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"29s", "0s", "2", "@every 2m"})
    void pollsNoFasterThanEveryHalfMinute(String text) {
        assertThat(KeelSchedule.TYPE.parse().apply(text)).isEmpty();
        assertThatThrownBy(() -> new KeelSchedule(Duration.ofSeconds(29)))
                .hasMessage("a poll every PT29S is too often: must be at least 30s");
    }
}
