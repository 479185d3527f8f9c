package dev.keelson.secret;

import com.pulumi.core.Output;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.util.List;
import java.util.Optional;

/**
 * Where a secret comes from.
 *
 * <p>It is said, never guessed: a value that is missing by mistake is a problem, and not a reason to make a new one that
 * logs everybody out.
 */
public sealed interface SecretOrigin {
    /** What follows a secret's name in the name of the setting that generates it. */
    String ROTATION = "Rotation";

    /** What follows a secret's name in the name of the setting that lets another one take its place. */
    String UNLOCKED = "Unlocked";

    /** The configuration gives it, as a live site needs that is adopted. */
    record Configured(Output<String> value) implements SecretOrigin {}

    /**
     * Random.
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
        return "Any text: with it, a random secret is made in place of %s, and another text makes another one."
                .formatted(name);
    }

    private static String unlocks(String name) {
        return "true for the one deployment with another %s: Pulumi refuses to replace what is protected."
                .formatted(name + ROTATION);
    }

    /** Whether it takes the provider of random values. */
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
