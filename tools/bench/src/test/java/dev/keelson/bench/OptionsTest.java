package dev.keelson.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void withoutAnythingAllIsMeasuredSevenTimes() {
        assertThat(Options.parse(List.of()))
                .isEqualTo(new Options(
                        false, false, false, 7, List.of(10, 100, 1000, 5000), Set.of(Options.Part.values())));
    }

    @Test
    void theShortFormHasFewerRunsAndSizes() {
        assertThat(Options.parse(List.of("--quick", "programs")))
                .isEqualTo(new Options(false, false, false, 3, List.of(10, 1000), Set.of(Options.Part.PROGRAMS)));
    }

    @Test
    void sizesCanBeChosen() {
        assertThat(Options.parse(List.of("--sizes", "10,20")).sizes()).containsExactly(10, 20);
    }

    @Test
    void whatIsWrongIsSaid() {
        assertThatExceptionOfType(BenchException.class)
                .isThrownBy(() -> Options.parse(List.of("--runs", "many")))
                .withMessageStartingWith("--runs takes a number from 1 to 9999, not many");
        assertThatExceptionOfType(BenchException.class)
                .isThrownBy(() -> Options.parse(List.of("--sizes", "10,,20")))
                .withMessageStartingWith("--sizes takes a number from 1 to 9999, not ");
        assertThatExceptionOfType(BenchException.class)
                .isThrownBy(() -> Options.parse(List.of("--record")))
                .withMessageStartingWith("--record belongs to --guard");
        assertThatExceptionOfType(BenchException.class)
                .isThrownBy(() -> Options.parse(List.of("fast")))
                .withMessageStartingWith("unknown: fast");
    }
}
