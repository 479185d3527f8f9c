package dev.keelson.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {
    @Test
    void theTextSaysOnWhatAndHowOften() {
        var report = new Report(
                List.of("2 processors", "Java 17"), List.of(TableTest.result("Alone", "work", "Go", 1)), Map.of());

        assertThat(report.text()).startsWith("""
                Medians of 7 runs in turn (least to most), on:

                - 2 processors
                - Java 17

                ### Alone
                """);
    }

    @Test
    void resultsOfOneWorkStandBesideEachOther() {
        var first = TableTest.result("Engine", "preview", "Go", 1);
        var second = TableTest.result("Engine", "up", "Go", 2);
        var third = TableTest.result("Engine", "preview", "Java", 3);

        assertThat(Report.byWork(List.of(first, second, third))).containsExactly(first, third, second);
    }

    @Test
    void onlyWhatStandsBetweenTheMarksIsReplaced() {
        assertThat(Report.replaced("# A\n<!-- written by tools/bench/bench -->\nold\n<!-- end -->\nB\n", "new\n"))
                .isEqualTo("# A\n<!-- written by tools/bench/bench -->\n\nnew\n\n<!-- end -->\nB\n");
        assertThatExceptionOfType(BenchException.class)
                .isThrownBy(() -> Report.replaced("# A\n", "new\n"))
                .withMessageStartingWith("performance.md has no lines");
    }
}
