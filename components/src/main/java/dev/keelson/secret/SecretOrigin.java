package dev.keelson.secret;

import com.pulumi.core.Output;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.util.List;
import java.util.Optional;

/**
 * Where a secret comes from.
 *
 * <p>The stack file says it: a value that is missing by mistake is a problem, and no reason to generate a new one,
 * which would log everybody out.
 */
public sealed interface SecretOrigin {
    /** What a secret's name may be where the stack file chooses it, as a regular expression. */
    String CHOSEN_NAME = "[A-Za-z][A-Za-z0-9]{0,62}";

    /** What follows a secret's name in the name of the setting that generates it. */
    String ROTATION = "Rotation";

    /** What follows a secret's name in the name of the setting that allows its replacement. */
    String UNLOCKED = "Unlocked";

    /** The configuration gives it: a live site keeps its secret when Keelson takes it over. */
    record Configured(Output<String> value) implements SecretOrigin {}

    /**
     * It is generated.
     *
     * @param rotation any text; another one makes another secret
     * @param unlocked for the deployment of another rotation: Pulumi refuses to replace what is protected
     */
    record Generated(String rotation, boolean unlocked) implements SecretOrigin {}

    /**
     * The origin that a program's settings choose: the secret under its name, or the text under its name and
     * {@value #ROTATION}, with a switch under its name and {@value #UNLOCKED}.
     */
    static Optional<SecretOrigin> read(Section namespace, String name, String about) {
        var rotationKey = namespace.key(name + ROTATION);
        var rotation = namespace.optional(name + ROTATION, SettingType.TEXT, rotates(name));
        var unlocked = namespace.optional(name + UNLOCKED, SettingType.BOOL, unlocks(name));
        if (namespace.has(name + ROTATION)) {
            namespace.refuseUnused(name, "left out with %s, which makes a random one".formatted(rotationKey));
            return rotation.map(text -> new Generated(text, unlocked.orElse(false)));
        }
        unlocked.ifPresent(given -> namespace.wrong(name + UNLOCKED, given, "left out without " + rotationKey));
        return namespace
                .secret(name, about, "; %s has a random one made in its place".formatted(rotationKey))
                .map(Configured::new);
    }

    private static String rotates(String name) {
        return "Any text: with it, %s is generated at random. Another text generates another secret.".formatted(name);
    }

    private static String unlocks(String name) {
        return "true for the one deployment that changes %s. Otherwise Pulumi refuses to replace the secret."
                .formatted(name + ROTATION);
    }

    /** Whether it needs the provider of random values. */
    default boolean generates() {
        return this instanceof Generated;
    }

    /** Notes a problem for each of its settings that is given although nothing needs the secret. */
    static void refuse(Section namespace, String name, String reason) {
        namespace.refuseUnused(name, reason);
        for (var setting : List.of(name + ROTATION, name + UNLOCKED)) {
            if (namespace.has(setting)) {
                namespace
                        .optional(setting, SettingType.TEXT, rotates(name))
                        .ifPresent(given -> namespace.wrong(setting, given, reason));
            }
        }
    }
}
