package dev.keelson.ops.doctor;

import dev.keelson.ops.Finding;
import dev.keelson.ops.Finding.Severity;

/** The findings of the doctor: what, the value found, what would be right, and where that stands. */
final class Found {
    private Found() {}

    static Finding wrong(Step step, String what, String value, String right) {
        return new Finding(Severity.BLOCKING, check(step), what, value + ": must be " + right, step.place());
    }

    /** What is weaker than it could be, and does not stop anybody. */
    static Finding weak(Step step, String what, String value, String better) {
        return new Finding(Severity.WARNING, check(step), what, value + ": better " + better, step.place());
    }

    /** What no command can tell. */
    static Finding lookByHand(Step step, String what, String why, String howTo) {
        return new Finding(
                Severity.INFORMATION, check(step), what, "%s, so look by hand: %s".formatted(why, howTo), step.place());
    }

    /** What this repository does not deploy. */
    static Finding leftOut(Step step, String what, String why) {
        return new Finding(Severity.INFORMATION, check(step), what, "not asked about: " + why, step.place());
    }

    private static String check(Step step) {
        return step.anchor();
    }
}
