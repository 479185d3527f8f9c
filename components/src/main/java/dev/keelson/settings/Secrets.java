package dev.keelson.settings;

import com.pulumi.core.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The secrets of a namespace, each under a key of its own, and which of them a setting has asked for. */
final class Secrets {
    private final String namespace;
    private final ConfigSource source;
    private final @Nullable Problems problems;
    private final Set<String> known;
    private final Set<String> asked;
    private final List<String> unknown;

    Secrets(String namespace, ConfigSource source, Problems problems) {
        this(namespace, source, problems, new TreeSet<>(), new TreeSet<>(), new ArrayList<>());
    }

    private Secrets(
            String namespace,
            ConfigSource source,
            @Nullable Problems problems,
            Set<String> known,
            Set<String> asked,
            List<String> unknown) {
        this.namespace = namespace;
        this.source = source;
        this.problems = problems;
        this.known = known;
        this.asked = asked;
        this.unknown = unknown;
    }

    /** The same secrets, for a reading that only asks: what it asks for is in use, and nothing is missing. */
    Secrets silent() {
        return new Secrets(namespace, source, null, known, asked, unknown);
    }

    /**
     * A secret that must be given; absent where it is not.
     *
     * @param otherwise what follows the message of a missing one
     */
    Optional<Output<String>> required(String name, String otherwise) {
        known.add(name);
        asked.add(name);
        if (problems == null) {
            return Optional.empty();
        }
        var key = namespace + ":" + name;
        var given = source.get(key);
        if (given.isEmpty()) {
            var elsewhere = source.get(SettingsReader.UNAVAILABLE);
            if (elsewhere.isEmpty()) {
                problems.secretMissing(key, otherwise);
                return Optional.empty();
            }
            unknown.add("%s comes from %s: unknown here".formatted(key, elsewhere.get()));
            return Optional.of(UnknownSecret.create());
        }
        if (given.get().equals(UnknownSecret.WRITTEN)) {
            unknown.add("%s is encrypted: unknown here".formatted(key));
            return Optional.of(UnknownSecret.create());
        }
        if (!source.isSecret(key)) {
            problems.secretInPlainText(key);
            return Optional.empty();
        }
        if (given.get().isBlank()) {
            problems.wrong(key, "empty", "a secret's value");
            return Optional.empty();
        }
        return Optional.of(Output.ofSecret(given.get()));
    }

    /** Notes a problem if a secret is given that no setting has asked for; the reason says what would. */
    void refuseUnused(String name, String reason) {
        known.add(name);
        var key = namespace + ":" + name;
        if (!asked.contains(name) && source.get(key).isPresent() && problems != null) {
            problems.wrong(key, ConfigValue.REDACTED, reason);
        }
    }

    /** The names of the namespace's keys that a reading knows; the section of the namespace adds its own. */
    Set<String> known() {
        return known;
    }

    /** A line for each secret that is needed and not known here. */
    List<String> unknown() {
        return List.copyOf(unknown);
    }
}
