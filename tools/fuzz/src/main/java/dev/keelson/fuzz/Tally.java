package dev.keelson.fuzz;

import java.util.concurrent.atomic.AtomicLongArray;

/** How the cases of one kind ended; told when the process ends. */
final class Tally {
    private final String of;
    private final AtomicLongArray codes = new AtomicLongArray(3);

    Tally(String of) {
        this.of = of;
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.err.println(this)));
    }

    void count(Outcome outcome) {
        codes.incrementAndGet(outcome.code());
    }

    /** How many ended with this code. */
    long ended(int code) {
        return codes.get(code);
    }

    @Override
    public String toString() {
        return "%,d %s: %,d with exit code 0, %,d with 1, %,d with 2"
                .formatted(ended(0) + ended(1) + ended(2), of, ended(0), ended(1), ended(2));
    }
}
