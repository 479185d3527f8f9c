package dev.keelson.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.workload.Health.Timing;
import org.junit.jupiter.api.Test;

class HttpProbeTest {
    @Test
    void actsAfterAFewFailuresUnlessToldOtherwise() {
        assertThat(HttpProbe.of("/health", 30, 10)).isEqualTo(new HttpProbe("/health", new Timing(30, 10, 5, 3)));
        assertThat(HttpProbe.of("/health", 10, 10, 30)).isEqualTo(new HttpProbe("/health", new Timing(10, 10, 5, 30)));
    }
}
