package dev.keelson.proof.run;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A wait that ends: when the awaited thing comes, when it cannot come any more, or at its limit.
 *
 * @param death why the awaited thing cannot come any more, if so
 */
public record Wait(Duration limit, Supplier<Optional<String>> death) {
    /** The first pause; each is twice as long as the one before, since asking slows down what is waited for. */
    private static final long PAUSE_MILLIS = 50;

    private static final long LONGEST_PAUSE_MILLIS = 400;

    public static Wait of(Duration limit) {
        return new Wait(limit, Optional::empty);
    }

    public Wait orUntil(Supplier<Optional<String>> reason) {
        return new Wait(limit, reason);
    }

    /**
     * The awaited thing.
     *
     * @param attempt the awaited thing, or nothing yet
     */
    public <T> T until(String what, Supplier<Optional<T>> attempt) {
        var end = System.nanoTime() + limit.toNanos();
        var millis = PAUSE_MILLIS;
        while (true) {
            var found = attempt.get();
            if (found.isPresent()) {
                return found.get();
            }
            var reason = death.get();
            if (reason.isPresent()) {
                throw new WaitException("waited in vain for " + what + ": " + reason.get());
            }
            if (System.nanoTime() >= end) {
                throw new WaitException("waited %d s in vain for %s".formatted(limit.toSeconds(), what));
            }
            pause(millis);
            millis = Math.min(2 * millis, LONGEST_PAUSE_MILLIS);
        }
    }

    /** Until the assertion holds; at the limit, what it said last. */
    public void untilAsserted(String what, Runnable assertion) {
        var last = new AssertionError[1];
        try {
            until(what, () -> {
                last[0] = failure(assertion);
                return last[0] == null ? Optional.of(true) : Optional.empty();
            });
        } catch (WaitException e) {
            var message = e.getMessage() + (last[0] == null ? "" : "; the last try: " + last[0].getMessage());
            throw new AssertionError(message, e);
        }
    }

    private static @Nullable AssertionError failure(Runnable assertion) {
        try {
            assertion.run();
            return null;
        } catch (AssertionError e) {
            return e;
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WaitException("interrupted");
        }
    }
}
