package dev.keelson.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoDurationTest {
    @ParameterizedTest
    @CsvSource({"PT2M,2m", "PT90S,1m30s", "PT1H,1h", "PT25H1S,25h1s", "PT59S,59s"})
    void writesOnlyThePartsThatThereAre(Duration duration, String text) {
        assertThat(GoDuration.of(duration)).isEqualTo(text);
        assertThat(SettingType.DURATION.parse().apply(text)).contains(duration);
    }

    @Test
    void refusesWhatWouldBeNoText() {
        assertThatThrownBy(() -> GoDuration.of(Duration.ofMillis(999)))
                .hasMessage("PT0.999S is no duration of at least a second");
    }
}
