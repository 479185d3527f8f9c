package dev.keelson.settings;

import java.util.regex.Pattern;

/**
 * Texts of a configuration in messages: on one line, not too long, and without characters that move a terminal's
 * cursor.
 */
final class Printable {
    /** Control characters (those of ISO 6429 too), line separators, and what turns the direction of writing. */
    static final String UNPRINTABLE = "\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{FEFF}";

    private static final Pattern RUN = Pattern.compile("[" + UNPRINTABLE + "]+");
    /** For a user's value, whose beginning is enough. */
    private static final int SHORT = 60;

    /** For a name or an image with its digest, which are of no use when cut. */
    private static final int LONG = 300;

    private Printable() {}

    /** A value, cut where it is long. */
    static String value(String text) {
        return cut(text, SHORT);
    }

    /** A name, a key or a value that a rule is about. */
    static String name(String text) {
        return cut(text, LONG);
    }

    private static String cut(String text, int longest) {
        var start = text.strip();
        return start.length() <= longest ? line(start) : line(start.substring(0, longest)) + "…";
    }

    /** A text that is shown whole. */
    static String line(String text) {
        return RUN.matcher(text).replaceAll(" ");
    }
}
