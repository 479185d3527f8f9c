package dev.keelson.proof.run;

/** Something has to be installed before these tests can run; the message is one line that says what. */
public final class MissingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MissingException(String message) {
        super(message);
    }
}
