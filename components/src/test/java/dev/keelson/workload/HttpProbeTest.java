package dev.keelson.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.workload.Health.Timing;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HttpProbeTest {
    @Test
    void actsAfterAFewFailuresUnlessToldOtherwise() {
        assertThat(HttpProbe.of("/health", 30, 10))
                .isEqualTo(new HttpProbe("/health", new Timing(30, 10, 5, 3), Optional.empty()));
        assertThat(HttpProbe.of("/health", 10, 10, 30))
                .isEqualTo(new HttpProbe("/health", new Timing(10, 10, 5, 30), Optional.empty()));
    }

    @Test
    void asksUntilTheTimeIsOver() {
        assertThat(HttpProbe.within("/health", Duration.ofMinutes(10)))
                .isEqualTo(new HttpProbe("/health", new Timing(0, 5, 5, 120), Optional.empty()));
    }

    @Test
    void mayAskForAName() {
        assertThat(HttpProbe.of("/health", 0, 5).to("web"))
                .isEqualTo(new HttpProbe("/health", new Timing(0, 5, 5, 3), Optional.of("web")));
    }
}
