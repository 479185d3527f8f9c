package dev.keelson.ops.doctor;

/** Why something could not be asked, in one line for people. Nothing is known of it then. */
final class Unasked extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unasked(String message) {
        super(message);
    }

    /** The line. */
    String line() {
        return String.valueOf(getMessage());
    }
}
