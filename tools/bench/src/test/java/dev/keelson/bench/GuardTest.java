package dev.keelson.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GuardTest {
    @Test
    void aRatioMayBeWorseByTheMarginAndNotByMore() {
        var recorded = Map.of("a to b", 2.0);

        assertThat(Guard.problems(recorded, List.of(new Ratio("a to b", 2.59)))).isEmpty();
        assertThat(Guard.problems(recorded, List.of(new Ratio("a to b", 0.5)))).isEmpty();
        assertThat(Guard.problems(recorded, List.of(new Ratio("a to b", 2.61))))
                .containsExactly("a to b: 2.610, and 2.000 was recorded: must be at most 2.600");
    }

    @Test
    void aRatioThatOnlyOneSideHasIsSaid() {
        assertThat(Guard.problems(Map.of("old", 1.0), List.of(new Ratio("new", 1.5))))
                .containsExactly(
                        "new: nothing is recorded; `tools/bench/bench --guard --record` records 1.500",
                        "old: it is recorded, and is not measured any more");
    }

    @Test
    void aProcessThatTakesLongerThanWasRecordedIsFound() {
        var contest = new Contest(Path.of("measure.py"), 3, round -> {});
        var results = contest.results(List.of(loop("short", 100_000), loop("long", 500_000)));
        var ratio = Ratio.of("long to short", Ratio.named(results, "long"), Ratio.named(results, "short"));

        assertThat(ratio.value()).isBetween(3.0, 8.0);
        assertThat(Guard.problems(Map.of("long to short", 5.0), List.of(ratio)))
                .as("recorded as it is: %s", ratio)
                .isEmpty();
        assertThat(Guard.problems(Map.of("long to short", 1.0), List.of(ratio)))
                .as("planted: recorded when both took the same time")
                .singleElement()
                .asString()
                .endsWith(" and 1.000 was recorded: must be at most 1.300");
    }

    private static Contestant loop(String name, int times) {
        return new Contestant(
                "guard",
                "guard",
                name,
                List.of("bash", "-c", "for ((i = 0; i < %d; i++)); do :; done".formatted(times)),
                Path.of("").toAbsolutePath());
    }
}
