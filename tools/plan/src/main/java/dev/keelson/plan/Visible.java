package dev.keelson.plan;

/**
 * Texts of others for a terminal or a page: no character moves the cursor, hides or reorders others, and no text is too
 * long.
 *
 * <p>The author of the program chose the names and values of a plan, and the author of a pull request may be anyone.
 */
public final class Visible {
    private static final String CUT = "…";

    private Visible() {}

    /** The text on one line: its line ends and all characters that nobody could see become visible ones. */
    public static String text(String text) {
        var visible = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (character == '\n') {
                visible.append('⏎');
            } else if (character == '\t') {
                visible.append(' ');
            } else if (isHidden(character)) {
                visible.append("\\u{%X}".formatted(character));
            } else {
                visible.appendCodePoint(character);
            }
        });
        return visible.toString();
    }

    /** As {@link #text}, and no longer than this before the mark that says how much is left out. */
    public static String text(String text, int length) {
        var start = start(text, length);
        var left = text.length() - start.length();
        return left == 0 ? text(text) : text(start) + CUT + " (%d more characters)".formatted(left);
    }

    /** The lines of a message, each as {@link #text}. */
    public static String lines(String text, int length) {
        return String.join(
                System.lineSeparator(),
                text.lines().map(line -> text(line, length)).toList());
    }

    /** The first characters of a text, none of them in half. */
    public static String start(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    /** JSON with the same meaning, without characters that control a terminal. */
    public static String json(String json) {
        var visible = new StringBuilder(json.length());
        json.chars().forEach(unit -> {
            var character = (char) unit;
            if (character >= 0x7f && !Character.isSurrogate(character) && isHidden(character)) {
                visible.append("\\u%04x".formatted(unit));
            } else {
                visible.append(character);
            }
        });
        return visible.toString();
    }

    private static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
