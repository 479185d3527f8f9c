package dev.keelson.proof.run;

import java.util.Map;
import java.util.function.Supplier;
import org.opentest4j.TestAbortedException;

/** A test for which something is missing on this machine is skipped, and fails in CI. */
public final class Requirement {
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
}
