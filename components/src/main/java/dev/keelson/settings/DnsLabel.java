package dev.keelson.settings;

import java.util.Optional;
import java.util.regex.Pattern;

/** A name that Kubernetes accepts for namespaces and Services: one label of a host name, in lower case. */
public record DnsLabel(String text) {
    static final String PATTERN = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";

    private static final Pattern LABEL = Pattern.compile(PATTERN);

    public DnsLabel {
        if (!LABEL.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "%s is no name of lower-case letters, digits and hyphens".formatted(text));
        }
    }

    public static Optional<DnsLabel> parse(String text) {
        return LABEL.matcher(text).matches() ? Optional.of(new DnsLabel(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
