package dev.keelson.settings;

/**
 * Takes what is wrong with several values together, so that one rule holds for the settings of a file ({@code
 * section::wrong}) and for what code has built ({@link Problems#under}).
 */
@FunctionalInterface
public interface Objection {
    void wrong(String name, Object given, String right);
}
