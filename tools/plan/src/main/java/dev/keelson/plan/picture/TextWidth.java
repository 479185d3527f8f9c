package dev.keelson.plan.picture;

/** How wide a text is, near enough for a box around it: fonts differ, so this errs on the wide side. */
final class TextWidth {
    private static final String NARROW = "iljtfI.,:;'|!()[]{}/\\`- ";
    private static final String WIDE = "mwMW@%…→";
    private static final double NARROW_EM = 0.38;
    private static final double WIDE_EM = 0.98;
    private static final double CAPITAL_EM = 0.73;
    private static final double USUAL_EM = 0.62;
    private static final double FULL_EM = 1.05;

    private TextWidth() {}

    static double of(String text, double fontSize) {
        return text.codePoints().mapToDouble(TextWidth::em).sum() * fontSize;
    }

    /** The text, or as much of it as fits. */
    static String fit(String text, double fontSize, double width) {
        if (of(text, fontSize) <= width) {
            return text;
        }
        var end = text.length();
        while (end > 0 && of(text.substring(0, end) + "…", fontSize) > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end) + "…";
    }

    private static double em(int character) {
        if (NARROW.indexOf(character) >= 0) {
            return NARROW_EM;
        } else if (WIDE.indexOf(character) >= 0) {
            return WIDE_EM;
        } else if (character > 0x2E7F) { // East Asian letters and pictures fill a square
            return FULL_EM;
        }
        return Character.isUpperCase(character) ? CAPITAL_EM : USUAL_EM;
    }
}
