package dev.keelson.proof.engine;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import dev.keelson.plan.StackConfig;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Set;

/** What a {@code RandomPassword} holds. */
final class RandomText {
    private static final String TYPE = "random:index/randomPassword:RandomPassword";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** As in the resource's documentation, each on unless the inputs say otherwise. */
    private static final Map<String, String> ALPHABETS = Map.of(
            "lower", "abcdefghijklmnopqrstuvwxyz",
            "upper", "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
            "numeric", "0123456789",
            "special", "!@#$%&*()-_=+[]{}<>:?");

    private static final Set<String> OTHERS = Set.of("length", "keepers");

    private RandomText() {}

    static boolean isMadeBy(String urn) {
        return urn.contains(TYPE + "::");
    }

    /** A new one; in a preview, nobody can know it. */
    static Value of(Struct inputs, boolean isPreview) {
        inputs.getFieldsMap().keySet().forEach(name -> {
            if (!ALPHABETS.containsKey(name) && !OTHERS.contains(name)) {
                throw new IllegalArgumentException("our provider of random values knows no %s: %s, %s"
                        .formatted(name, ALPHABETS.keySet(), OTHERS));
            }
        });
        var alphabet = new StringBuilder();
        ALPHABETS.forEach((name, characters) -> {
            if (!inputs.containsFields(name) || inputs.getFieldsOrThrow(name).getBoolValue()) {
                alphabet.append(characters);
            }
        });
        var text = new StringBuilder();
        for (var left = inputs.getFieldsOrThrow("length").getNumberValue(); left > 0; left--) {
            text.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
        }
        return Value.newBuilder()
                .setStringValue(isPreview ? StackConfig.UNKNOWN : text.toString())
                .build();
    }
}
