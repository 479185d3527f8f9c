package dev.keelson.cli;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Waits until a save, or a build, has written all that it writes.
 *
 * @param look at the files as they are now
 * @param millis the time that goes by
 * @param pause lets some of it go by
 */
record Settling(Supplier<WatchedFiles> look, LongSupplier millis, Consumer<Duration> pause) {
    /** Editors write a file of a thousand lines in less than a thousandth of a second. */
    static final Duration QUIET = Duration.ofMillis(30);

    /** A file that is gone or empty is one that an editor or a script is about to write. */
    static final Duration LOST = Duration.ofMillis(500);

    /** A compiler writes one class after another. */
    static final Duration BUILDING = Duration.ofSeconds(1);

    /** Where something writes without an end, there should be a plan all the same. */
    static final Duration LONGEST = Duration.ofSeconds(10);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

    /** The files once nothing has changed for long enough, or as they were before. */
    WatchedFiles settled(WatchedFiles before, WatchedFiles first) {
        var now = first;
        var start = millis.getAsLong();
        var since = start;
        while (millis.getAsLong() - since < patience(before, now).toMillis()
                && millis.getAsLong() - start < LONGEST.toMillis()) {
            pause.accept(LOOK_AGAIN);
            var next = look.get();
            if (!next.equals(now)) {
                now = next;
                since = millis.getAsLong();
            }
        }
        return now;
    }

    private static Duration patience(WatchedFiles before, WatchedFiles now) {
        if (!now.classes().equals(before.classes())) {
            return BUILDING;
        }
        return now.lostSince(before) ? LOST : QUIET;
    }
}
