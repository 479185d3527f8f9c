package dev.keelson.settings;

/**
 * What a stack file may say that decides which other keys are asked for.
 *
 * @param key the key that decides
 * @param value the value there; empty where it is enough that the key is given
 */
public record Choice(String key, String value) {
    static Choice given(String key) {
        return new Choice(key, "");
    }

    /** Whether it is enough that the key is given. */
    public boolean isGiven() {
        return value.isEmpty();
    }

    /** The choice as a message words it, for example {@code cluster:authority.by: trial}. */
    @Override
    public String toString() {
        return isGiven() ? key : key + ": " + value;
    }
}
