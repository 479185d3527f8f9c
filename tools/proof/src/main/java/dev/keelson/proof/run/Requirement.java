package dev.keelson.proof.run;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.opentest4j.TestAbortedException;

/** A test for which something is missing on this machine is skipped, and fails in CI. */
public final class Requirement {
    /** What was printed already: several classes that miss the same thing print it once. */
    private static final Set<String> SAID = ConcurrentHashMap.newKeySet();

    private Requirement() {}

    /** The value, or a skipped test with the one line that says what to install. */
    public static <T> T orSkip(Supplier<T> supplier) {
        return orSkip(System.getenv(), supplier);
    }

    static <T> T orSkip(Map<String, String> environment, Supplier<T> supplier) {
        try {
            return supplier.get();
        } catch (MissingException e) {
            if ("1".equals(environment.get("KEELSON_REQUIRE_ALL"))) {
                throw e;
            }
            throw new TestAbortedException("skipped: " + e.getMessage(), e);
        }
    }

    /**
     * Whether the tests of a class run, and if not, the one line that says why.
     *
     * <p>The exception from what CI requires: no package registry has these programs, so they cannot be installed where
     * CI runs. A workflow that has them runs these tests.
     *
     * @param need fails with a {@link MissingException}
     */
    public static ConditionEvaluationResult unlessUnobtainable(Runnable need) {
        try {
            need.run();
            return ConditionEvaluationResult.enabled("all is there");
        } catch (MissingException e) {
            var line = "skipped: " + e.getMessage();
            if (SAID.add(line)) {
                System.err.println(line);
            }
            return ConditionEvaluationResult.disabled(line);
        }
    }
}
