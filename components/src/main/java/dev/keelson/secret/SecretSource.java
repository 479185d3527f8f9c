package dev.keelson.secret;

import com.pulumi.core.Output;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Where all values of a part's Secret come from. */
public sealed interface SecretSource {
    /** They are generated. */
    record Generated(SecretOrigin.Generated origin) implements SecretSource {}

    /** They lie in git, encrypted for the controller of SealedSecrets. */
    record Sealed(SealedFile file) implements SecretSource {}

    /**
     * The configuration gives those that somebody else has issued.
     *
     * @param values by their keys in the Secret
     */
    record Configured(Map<String, Output<String>> values) implements SecretSource {
        public Configured {
            values = Collections.unmodifiableMap(new TreeMap<>(values));
        }

        /** The values stay out of texts and logs. */
        @Override
        public String toString() {
            return "Configured" + values.keySet();
        }
    }

    /** Whether it needs the provider of random values. */
    default boolean generates() {
        return this instanceof Generated;
    }
}
