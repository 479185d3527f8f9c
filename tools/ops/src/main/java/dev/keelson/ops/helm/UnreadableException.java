package dev.keelson.ops.helm;

/** Why the Secret of a release cannot be read; the message says nothing of what it holds. */
public final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableException(String message) {
        super(message);
    }
}
