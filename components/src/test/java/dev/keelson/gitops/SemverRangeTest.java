package dev.keelson.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.gitops.VersionSpan.Version;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SemverRangeTest {
    private static String written(Version version) {
        return version.major() == Integer.MAX_VALUE
                ? "end"
                : "%d.%d.%d".formatted(version.major(), version.minor(), version.patch());
    }

    private static String spans(String range) {
        return SemverRange.parse(range).orElseThrow().spans().stream()
                .map(span -> written(span.from()) + " to " + written(span.to()))
                .collect(Collectors.joining(" and "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ">=1.16.0 <1.19.0    | 1.16.0 to 1.19.0",
                "'>= 1.16.0, < 1.19' | 1.16.0 to 1.19.0",
                ">=1.0.0             | 1.0.0 to end",
                "1.2.3               | 1.2.3 to 1.2.4",
                "v1.2.3              | 1.2.3 to 1.2.4",
                "=1.2.3+build.7      | 1.2.3 to 1.2.4",
                "1.2                 | 1.2.0 to 1.3.0",
                "1.2.x               | 1.2.0 to 1.3.0",
                "1                   | 1.0.0 to 2.0.0",
                "1.X                 | 1.0.0 to 2.0.0",
                "*                   | 0.0.0 to end",
                ">1.2.3              | 1.2.4 to end",
                ">1.2                | 1.3.0 to end",
                ">1                  | 2.0.0 to end",
                "=>1.2               | 1.2.0 to end",
                "<1.2                | 0.0.0 to 1.2.0",
                "<=1.2               | 0.0.0 to 1.3.0",
                "=<1.2.3             | 0.0.0 to 1.2.4",
                "~1.2.3              | 1.2.3 to 1.3.0",
                "~>1.2               | 1.2.0 to 1.3.0",
                "~1                  | 1.0.0 to 2.0.0",
                "^1.2.3              | 1.2.3 to 2.0.0",
                "^0.2.3              | 0.2.3 to 0.3.0",
                "^0.0.3              | 0.0.3 to 0.0.4",
                "^0.0                | 0.0.0 to 0.1.0",
                "^0                  | 0.0.0 to 1.0.0",
                "1.2 - 1.4           | 1.2.0 to 1.5.0",
                "1.2.3 - 2.0.0       | 1.2.3 to 2.0.1",
                "!=1.2.3             | 0.0.0 to 1.2.3 and 1.2.4 to end",
                "^1 !=1.2            | 1.0.0 to 1.2.0 and 1.3.0 to 2.0.0",
                "'~1.2 || ~1.4'      | 1.2.0 to 1.3.0 and 1.4.0 to 1.5.0",
                ">=1.0.0-0 <2.0.0-0  | 1.0.0 to 2.0.0",
                "<2.0.0-rc.1         | 0.0.0 to 2.0.1",
                ">1.2.3-rc.1         | 1.2.3 to end",
                "!=1.2.3-rc.1        | 0.0.0 to end",
                "2025.9.1            | 2025.9.1 to 2025.9.2",
            })
    void letsTheseVersionsThrough(String range, String expected) {
        assertThat(spans(range)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "latest",
                "1.2.3.4",
                "01.2.3",
                "1.x.3",
                "x.1",
                "1.2-rc.1",
                ">",
                ">>1.0.0",
                ">*",
                "!=x",
                ">=1.0.0 and <2.0.0",
                ">=1.0.0,,<2.0.0",
                ">=1.0.0 <",
                "1.0.0 -",
                "^1 ||",
                "1.0.0|2.0.0",
                "1234567890.0.0",
                ">=1.0.0<2.0.0"
            })
    void whatIsNoRangeIsNotRead(String range) {
        assertThat(SemverRange.parse(range)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {">2.0.0 <1.0.0", "<0.0.0", ">1.2.3 <1.2.4", "^1 ^2", "=1.2.3 !=1.2.3"})
    void aRangeMayLetNothingThrough(String range) {
        assertThat(SemverRange.parse(range).orElseThrow().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        ">=1.16.0 <1.19.0, false",
        ">=1.16.0 <2.0.0, false",
        ">=1.16.0 <=2.0.0, true",
        ">=1.16.0 <2.0.1, true",
        ">=1.0.0, true",
        "^1.2, false",
        "^1 || ^2, true",
        "^1 || 1.5.0, false",
        "^0.2, false",
        "<1.0.0, false",
        ">=1.0.0-0 <2.0.0-rc.1, true",
        "*, true",
    })
    void passesAMajorVersionWhereMoreThanOneIsInIt(String range, boolean passes) {
        assertThat(SemverRange.parse(range).orElseThrow().passesMajor()).isEqualTo(passes);
    }

    @Test
    void keepsItsText() {
        assertThat(SemverRange.parse(">= 1.0.0").orElseThrow().text()).isEqualTo(">= 1.0.0");
    }
}
