package dev.keelson.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** How long the phases of a run took, in the order in which they began. */
public final class Timing {
    private static final long NANOS_IN_A_MILLI = 1_000_000;

    private final Map<String, Long> millis = new LinkedHashMap<>();

    /** Does the work, and notes how long it took. */
    public <T> T of(String phase, Supplier<T> work) {
        var start = System.nanoTime();
        try {
            return work.get();
        } finally {
            add(phase, (System.nanoTime() - start) / NANOS_IN_A_MILLI);
        }
    }

    public void run(String phase, Runnable work) {
        var unused = of(phase, () -> {
            work.run();
            return phase;
        });
    }

    public void add(String phase, long spent) {
        millis.merge(phase, spent, Long::sum);
    }

    /** Milliseconds by phase. */
    public Map<String, Long> millis() {
        return new LinkedHashMap<>(millis);
    }
}
