package dev.keelson.ops.migrate;

/** The database is out of reach, or cannot be asked: one line for people, without the password. */
public final class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DatabaseException(String message) {
        super(message);
    }
}
