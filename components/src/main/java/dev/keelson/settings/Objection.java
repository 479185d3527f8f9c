package dev.keelson.settings;

/**
 * Receives the problems that several values have together, so that one rule serves for the settings of a file ({@code
 * section::wrong}) and for values that code has built ({@link Problems#under}).
 */
@FunctionalInterface
public interface Objection {
    void wrong(String name, Object given, String right);
}
