package dev.keelson.plan.flux;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionRangeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                ">=1.16.0 <1.19.0;v1.18.2;true",
                ">=1.16.0 <1.19.0;1.19.0;false",
                ">=1.16.0, <1.19.0;1.15.9;false",
                ">= 1.16.0;1.18.2;true",
                ">=1.0.0;2025.9.1;true",
                "^1.2;1.9.0;true",
                "~1.2;1.3.0;false",
                "1.x;1.9.0;true",
                "1.2 - 1.4;1.3.0;true",
                "1.2 - 1.4;1.5.0;false",
                "<1.0.0 || >=v2.0.0;1.5.0;false",
                "!=1.18.2;1.18.2;false",
                ">=1.0.0;1.18.0-rc.1;false",
                ">=1.0.0-0;1.18.0-rc.1;true",
                ">=1.0.0;1.18;false",
                ">=1.0.0;latest;false",
            })
    void holdsWhatFluxWouldTake(String range, String tag, boolean isIn) {
        assertThat(VersionRange.of(range).orElseThrow().has(tag)).isEqualTo(isIn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "newest", ">=1.0.0 || newest", ">>1"})
    void anythingElseIsNone(String text) {
        assertThat(VersionRange.of(text)).isEmpty();
    }

    @Test
    void aVersionIsARangeOfItself() {
        assertThat(VersionRange.of("1.18.2").orElseThrow().has("1.18.2")).isTrue();
        assertThat(VersionRange.of("1.18.2").orElseThrow().has("1.18.3")).isFalse();
    }
}
