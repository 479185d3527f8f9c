package dev.keelson.secret;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What a generated secret looks like: letters and digits, at least 128 random bits of them.
 *
 * <p>Both forms come from a password. The provider's random bytes would put their value into the state as the resource's
 * id, which is never encrypted (seen with version 4.21).
 */
public sealed interface SecretForm {

    /** How many letters and digits are random. */
    int length();

    /** The secret that these letters and digits become. */
    String of(String characters);

    /** As they are: nothing has to be quoted in a URL, a connection string or a file of variables. */
    record Characters(int length) implements SecretForm {
        public Characters {
            atLeastHard(length);
        }

        @Override
        public String of(String characters) {
            return characters;
        }
    }

    /** In base64, for an API that asks for that many bytes. */
    record Bytes(int length) implements SecretForm {
        public Bytes {
            atLeastHard(length);
        }

        @Override
        public String of(String characters) {
            return Base64.getEncoder().encodeToString(characters.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static void atLeastHard(int length) {
        var least = 22;
        if (length < least) {
            throw new IllegalArgumentException(
                    "A generated secret of %d characters can be guessed: it takes %d at least"
                            .formatted(length, least));
        }
    }
}
