package dev.keelson.ops.shell;

/** Why something could not be asked, in one line for people. Nothing is known of it then. */
public final class Unasked extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unasked(String message) {
        super(message);
    }

    /** The line. */
    public String line() {
        return String.valueOf(getMessage());
    }
}
