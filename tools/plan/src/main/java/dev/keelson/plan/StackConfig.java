package dev.keelson.plan;

import java.util.Map;
import java.util.Set;

/**
 * A stack's configuration as a program receives it: {@code namespace:key} to text or JSON.
 *
 * @param secretKeys the keys whose values are secrets
 */
public record StackConfig(Map<String, String> values, Set<String> secretKeys) {

    /** What a program finds as the value of a secret that is encrypted in the stack file. */
    public static final String UNKNOWN = Wire.UNKNOWN;

    /**
     * The key under which a plan tells the program from where the values would come that it cannot have, for example
     * {@code the environment abaci/prod}: a secret that is missing then is unknown, not forgotten.
     */
    public static final String UNAVAILABLE = "keelson:unavailable";

    /** The key under which a plan tells the program where the stack files lie, which settings may name others beside. */
    public static final String FOLDER = "keelson:folder";

    public StackConfig {
        values = Map.copyOf(values);
        secretKeys = Set.copyOf(secretKeys);
    }

    public static StackConfig empty() {
        return new StackConfig(Map.of(), Set.of());
    }
}
