package dev.keelson.secret;

/** Where all values of a part's Secret come from. */
public sealed interface SecretSource {
    /** They are generated. */
    record Generated(SecretOrigin.Generated origin) implements SecretSource {}

    /** They lie in git, encrypted for the controller of SealedSecrets. */
    record Sealed(SealedFile file) implements SecretSource {}

    /** Whether it needs the provider of random values. */
    default boolean generates() {
        return this instanceof Generated;
    }
}
