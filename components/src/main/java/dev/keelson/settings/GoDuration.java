package dev.keelson.settings;

import java.time.Duration;

/** A duration as programs in Go read it, in whole seconds: {@code 90s} is {@code 1m30s}. */
public final class GoDuration {
    private GoDuration() {}

    public static String of(Duration duration) {
        if (duration.toSeconds() <= 0) {
            throw new IllegalArgumentException("%s is no duration of at least a second".formatted(duration));
        }
        return part(duration.toHours(), "h")
                + part(duration.toMinutesPart(), "m")
                + part(duration.toSecondsPart(), "s");
    }

    private static String part(long amount, String unit) {
        return amount == 0 ? "" : amount + unit;
    }
}
