package dev.keelson.plan.diff;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.keelson.plan.Value;
import dev.keelson.plan.Visible;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Puts texts that anyone may have written into GitHub's Markdown, so that they stay texts.
 *
 * <p>Everything foreign goes into code spans: there no HTML, mention, link or emphasis has a meaning. Tables are not
 * used, since a pipe ends their cells even inside code.
 */
final class Markdown {
    static final int MAX_VALUE = 160;

    private static final Gson JSON = new GsonBuilder()
            .disableHtmlEscaping()
            .serializeNulls()
            .serializeSpecialFloatingPointValues()
            .create();
    private static final Pattern LOOKS_TYPED = Pattern.compile("|\\s.*|.*\\s|true|false|null|-?[0-9.]+");

    private Markdown() {}

    /** A code span that holds exactly this text, cut where it is very long. */
    static String code(String text) {
        // A text of a megabyte is cut before it is looked at character by character.
        var start = Visible.text(Visible.start(text, 2 * MAX_VALUE));
        var line = cut(start);
        var fence = "`".repeat(longestRun(line) + 1);
        var pad = line.isEmpty() || line.startsWith("`") || line.endsWith("`") || line.isBlank() ? " " : "";
        var note = line.length() < start.length() ? " (cut, %d characters)".formatted(text.length()) : "";
        return fence + pad + line + pad + fence + note;
    }

    /** A text for the inside of an HTML element. */
    static String html(String text) {
        return cut(Visible.text(Visible.start(text, 2 * MAX_VALUE)))
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A value, or that there is none. */
    static String value(Optional<Value> value) {
        return value.map(found -> code(text(found))).orElse("none");
    }

    /** A sentence of ours, the names in it as code. */
    static String sentence(Sentence sentence) {
        return sentence.words()
                .formatted(sentence.names().stream().map(Markdown::code).toArray());
    }

    static String change(PropertyChange change) {
        return code(change.path()) + ": " + value(change.before()) + " → " + value(change.after());
    }

    /** Texts stand bare, unless they would be taken for a number, a boolean or nothing. */
    private static String text(Value value) {
        if (value instanceof Value.Text text
                && !LOOKS_TYPED.matcher(text.value()).matches()) {
            return text.value();
        }
        if (value instanceof Value.Unknown) {
            return Value.UNKNOWN_TEXT;
        }
        return JSON.toJson(value.plain());
    }

    private static String cut(String text) {
        return text.length() <= MAX_VALUE ? text : Visible.start(text, MAX_VALUE) + "…";
    }

    private static int longestRun(String text) {
        var longest = 0;
        var run = 0;
        for (var index = 0; index < text.length(); index++) {
            run = text.charAt(index) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
