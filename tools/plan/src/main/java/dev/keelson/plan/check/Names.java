package dev.keelson.plan.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Tells a slip of the pen from another name. */
public final class Names {
    /** A shorter word is another word soon: {@code app} and {@code api}, {@code dev} and {@code prod}. */
    private static final int SHORT = 5;

    /** In a word of this length two slips are possible. */
    private static final int TWO_SLIPS = 8;

    private static final int MOST_SLIPS = 2;

    /** What a chart puts before a name is left out easily; a shorter rest would fit anything. */
    private static final int LONG = 10;

    private Names() {}

    /** The name that was probably meant. */
    public static Optional<String> near(String name, Collection<String> names) {
        var letters = letters(name);
        return names.stream()
                .filter(other -> isPrefixed(name, other)
                        || isPrefixed(other, name)
                        // Of a thousand names, this leaves few to be taken apart.
                        || (Math.abs(letters(other) - letters) <= MOST_SLIPS && isSlip(name, other)))
                .filter(other -> !other.equals(name) && !isNumbered(name, other))
                .min(Comparator.comparingInt((String other) -> distance(name, other))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** {@code db-1} and {@code db-2} are two things, and both are meant. */
    private static boolean isNumbered(String name, String other) {
        return name.replaceAll("[0-9]+", "0").equals(other.replaceAll("[0-9]+", "0"));
    }

    private static boolean isPrefixed(String name, String longer) {
        var before = longer.length() - name.length() - 1;
        return name.length() >= LONG && before >= 0 && longer.charAt(before) == '-' && longer.endsWith(name);
    }

    /** How many characters its words have. */
    private static int letters(String name) {
        var count = 0;
        for (var index = 0; index < name.length(); index++) {
            count += name.charAt(index) == '-' || name.charAt(index) == '.' ? 0 : 1;
        }
        return count;
    }

    /** Whether one word of the name is written wrongly, and all others are the same. */
    private static boolean isSlip(String name, String other) {
        var words = name.split("[-.]", -1);
        var others = other.split("[-.]", -1);
        if (words.length != others.length) {
            return name.replaceAll("[-.]", "").equals(other.replaceAll("[-.]", ""));
        }
        var slips = 0;
        for (var index = 0; index < words.length; index++) {
            if (!words[index].equals(others[index])) {
                var length = Math.max(words[index].length(), others[index].length());
                var most = length < SHORT ? 0 : length < TWO_SLIPS ? 1 : MOST_SLIPS;
                slips += distance(words[index], others[index]) <= most ? 1 : 2;
            }
        }
        return slips == 1;
    }

    /** Levenshtein's distance: how many letters are put in, taken out or changed. */
    static int distance(String from, String to) {
        var row = new int[to.length() + 1];
        for (var column = 0; column <= to.length(); column++) {
            row[column] = column;
        }
        for (var line = 1; line <= from.length(); line++) {
            var diagonal = row[0];
            row[0] = line;
            for (var column = 1; column <= to.length(); column++) {
                var above = row[column];
                var change = from.charAt(line - 1) == to.charAt(column - 1) ? 0 : 1;
                row[column] = Math.min(Math.min(above, row[column - 1]) + 1, diagonal + change);
                diagonal = above;
            }
        }
        return row[to.length()];
    }
}
