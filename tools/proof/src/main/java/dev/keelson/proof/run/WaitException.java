package dev.keelson.proof.run;

/** What a test waited for did not come; the message names it, and the reason if that is known. */
public final class WaitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WaitException(String message) {
        super(message);
    }
}
