package dev.keelson.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

/**
 * The same cases each time, each from its own number, so that one which fails can be run again alone. A few here, 3,000 in
 * CI; {@code tools/fuzz/fuzz} runs a million of others.
 */
class FuzzTest {
    private static final int CASES = Integer.getInteger("keelson.fuzz.cases", 1_000);

    /** A stack file is planned, which takes four times as long as a comparison. */
    private static final int STACK_FILES = Math.max(1, CASES / 5);

    private static final int FIRST = Integer.getInteger("keelson.fuzz.first", 0);

    /** Long enough for a machine under load; a case takes some milliseconds. */
    private static final Duration HANGS = Duration.ofSeconds(60);

    /** One of a kind; more would say the same. */
    private static final int MOST_FAILURES = 20;

    private interface Target {
        void run(Choices choices) throws Exception;
    }

    @Test
    void aSpoiledStackFileEndsInAPlanOrInProblems() {
        run(STACK_FILES, StackFileFuzz::run);
        System.out.println(StackFileFuzz.TALLY);

        assertThat(StackFileFuzz.TALLY.ended(0)).as("plans").isPositive();
        assertThat(StackFileFuzz.TALLY.ended(1)).as("problems").isPositive();
    }

    @Test
    void aSpoiledPlanFileEndsInAComparisonOrInProblems() {
        run(CASES - STACK_FILES, PlanFileFuzz::run);
        System.out.println(PlanFileFuzz.TALLY);

        assertThat(PlanFileFuzz.TALLY.ended(0)).as("comparisons").isPositive();
        assertThat(PlanFileFuzz.TALLY.ended(1)).as("problems").isPositive();
    }

    private static void run(int cases, Target target) {
        var failures = new LinkedHashMap<String, String>();
        for (var number = FIRST; number < FIRST + cases && failures.size() < MOST_FAILURES; number++) {
            var choices = Choices.of(number);
            var name = "case %d (-Dkeelson.fuzz.first=%d)".formatted(number, number);
            try {
                assertTimeoutPreemptively(HANGS, () -> target.run(choices), "it hangs");
            } catch (Throwable e) {
                var told = e.toString();
                failures.putIfAbsent(told.lines().skip(1).findFirst().orElse(told), name + ": " + told);
            }
        }
        assertThat(failures.values()).isEmpty();
    }
}
