package dev.keelson.settings;

import java.util.Optional;
import java.util.regex.Pattern;

/** A public host's name: at least two labels, in lower case, without a dot at the end. */
public record HostName(String text) {
    private static final int MAX_LENGTH = 253;
    static final String PATTERN = "(%1$s\\.)+%1$s".formatted(DnsLabel.PATTERN);

    private static final Pattern LABELS = Pattern.compile(PATTERN);
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+");

    public HostName {
        if (!isValid(text)) {
            throw new IllegalArgumentException("%s is no host name".formatted(text));
        }
    }

    public static Optional<HostName> parse(String text) {
        return isValid(text) ? Optional.of(new HostName(text)) : Optional.empty();
    }

    /** Whether it is the zone's own name or one below it. */
    public boolean isIn(HostName zone) {
        return equals(zone) || text.endsWith("." + zone.text);
    }

    private static boolean isValid(String text) {
        return text.length() <= MAX_LENGTH
                && LABELS.matcher(text).matches()
                && !ADDRESS.matcher(text).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
