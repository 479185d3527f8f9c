package dev.keelson.secret;

import com.pulumi.core.Output;
import dev.keelson.settings.SettingType;
import dev.keelson.settings.SettingsReader;

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
    static SecretOrigin read(SettingsReader settings, String namespace, String name) {
        var section = settings.section(namespace);
        var rotation = section.optional(name + ROTATION, SettingType.TEXT);
        var unlocked = section.optional(name + UNLOCKED, SettingType.BOOL);
        if (rotation.isEmpty()) {
            unlocked.ifPresent(
                    given -> section.wrong(name + UNLOCKED, given, "left out without " + section.key(name + ROTATION)));
            return new Configured(settings.secret(namespace, name));
        }
        settings.unused(
                namespace, name, "left out with %s, which makes a random one".formatted(section.key(name + ROTATION)));
        return new Generated(rotation.get(), unlocked.orElse(false));
    }
}
