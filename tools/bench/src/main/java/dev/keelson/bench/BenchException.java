package dev.keelson.bench;

/** Why nothing can be measured, or a figure does not count: a line for whoever asked. */
final class BenchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BenchException(String message) {
        super(message);
    }
}
