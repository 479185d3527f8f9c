package dev.keelson.ops.verify;

/** A question that could not be asked, or had no answer, and with it all that come after it. */
final class Unanswered extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Check check;

    /** @param check the one that fails for it */
    Unanswered(Check check, String message) {
        super(message);
        this.check = check;
    }

    Check check() {
        return check;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
