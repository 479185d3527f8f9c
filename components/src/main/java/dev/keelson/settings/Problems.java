package dev.keelson.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects what is wrong with the settings; the one place that words it: key, given value, what would be right. */
public final class Problems {
    private final List<String> lines = new ArrayList<>();
    private final List<String> onDeployment = new ArrayList<>();

    public Problems() {}

    Problems(Problems before) {
        lines.addAll(before.lines);
    }

    /** Problems that stop a deployment but not a plan. */
    List<String> onDeployment() {
        return List.copyOf(onDeployment);
    }

    void wrongToDeploy(String key, String given, String right) {
        onDeployment.add(wording(key, given, right));
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    /**
     * Goes on only if there is no problem.
     *
     * @throws SettingsException with all problems
     */
    public void check() {
        if (!lines.isEmpty()) {
            throw new SettingsException(lines);
        }
    }

    /** Notes a problem if a setting of this type could not have the value. */
    public void hold(String key, SettingType<?> type, Object value) {
        var written = value instanceof Duration duration ? duration.toSeconds() + "s" : value.toString();
        if (type.parse().apply(written).isEmpty()) {
            wrong(key, written, type.expected());
        }
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    public void wrong(String key, String given, String right) {
        lines.add(wording(key, given, right));
    }

    private static String wording(String key, String given, String right) {
        return "%s is %s: must be %s".formatted(Printable.name(key), Printable.name(given), Printable.line(right));
    }

    /** Notes what a rule says about several values whose keys begin so. */
    public Objection under(String prefix) {
        return (name, given, right) -> wrong(prefix + name, given.toString(), right);
    }

    void missing(String key, String right) {
        lines.add("%s is missing: must be %s".formatted(Printable.name(key), Printable.line(right)));
    }

    /** The value is not shown: under a mistyped key it may be a secret. */
    void unknown(String prefix, String name, Collection<String> known) {
        lines.add("%s%s is unknown: %s"
                .formatted(
                        Printable.line(prefix),
                        Printable.name(name),
                        Nearest.to(name, known)
                                .map(near -> "did you mean %s%s?".formatted(prefix, near))
                                .orElseGet(() -> "known here are "
                                        + String.join(
                                                ", ", known.stream().sorted().toList()))));
    }

    void unknownNamespace(String key, String meant) {
        lines.add("%s is unknown: did you mean %s?".formatted(Printable.name(key), Printable.name(meant)));
    }

    void encrypted(String key) {
        lines.add("%s is %s: must be plain text, since it is no secret and plans show it"
                .formatted(key, ConfigValue.REDACTED));
    }

    void secretInPlainText(String key) {
        lines.add("%s is %s in plain text: must be encrypted: pulumi config set --secret %s, or from the environment"
                .formatted(key, ConfigValue.REDACTED, key));
    }

    void secretMissing(String key, String otherwise) {
        lines.add("%s is missing: must be a secret: pulumi config set --secret %s, or from the environment%s"
                .formatted(key, key, otherwise));
    }
}
