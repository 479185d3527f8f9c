package dev.keelson.workflows;

import com.google.gson.Gson;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What GitHub makes of an expression in a workflow; the part of the language that our workflows use. */
final class Expression {
    private static final Pattern EMBEDDED = Pattern.compile("\\$\\{\\{(.*?)}}");
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(\\|\\||&&|==|!=|!|\\(|\\)|'(?:[^']|'')*'|[A-Za-z_][\\w.-]*)");

    private final String text;
    private final Map<String, ?> contexts;
    private int at;

    private Expression(String text, Map<String, ?> contexts) {
        this.text = text;
        this.contexts = contexts;
    }

    /** A text with all its {@code ${{ … }}} replaced. */
    static String fill(String text, Map<String, ?> contexts) {
        return EMBEDDED.matcher(text).replaceAll(found -> {
            var value = evaluate(found.group(1), contexts);
            return java.util.regex.Matcher.quoteReplacement(value == null ? "" : value.toString());
        });
    }

    /** Whether a condition holds; there may be braces around it. */
    static boolean holds(String condition, Map<String, ?> contexts) {
        var inside = EMBEDDED.matcher(condition.strip());
        return isTrue(evaluate(inside.matches() ? inside.group(1) : condition, contexts));
    }

    /** What a text is that is one {@code ${{ … }}}, which need not be a text. */
    static @Nullable Object value(String text, Map<String, ?> contexts) {
        var inside = EMBEDDED.matcher(text.strip());
        return inside.matches() ? evaluate(inside.group(1), contexts) : text;
    }

    private static @Nullable Object evaluate(String text, Map<String, ?> contexts) {
        var expression = new Expression(text, contexts);
        var value = expression.or();
        if (!expression.text.substring(expression.at).isBlank()) {
            throw new IllegalArgumentException(
                    "cannot be read from character %d on: %s".formatted(expression.at, text));
        }
        return value;
    }

    private @Nullable Object or() {
        var value = and();
        while (take("||")) {
            var other = and();
            value = isTrue(value) ? value : other;
        }
        return value;
    }

    private @Nullable Object and() {
        var value = equality();
        while (take("&&")) {
            var other = equality();
            value = isTrue(value) ? other : value;
        }
        return value;
    }

    private @Nullable Object equality() {
        var value = single();
        if (take("==")) {
            return isEqual(value, single());
        }
        return take("!=") ? !isEqual(value, single()) : value;
    }

    private @Nullable Object single() {
        if (take("!")) {
            return !isTrue(single());
        }
        if (take("(")) {
            var value = or();
            expect(")");
            return value;
        }
        var token = next();
        if (token.startsWith("'")) {
            return token.substring(1, token.length() - 1).replace("''", "'");
        }
        if (token.equals("fromJSON") && take("(")) {
            var json = or();
            expect(")");
            return new Gson().fromJson(String.valueOf(json), Object.class);
        }
        if (take("(")) {
            expect(")");
            return switch (token) {
                case "always", "success" -> true;
                case "cancelled", "failure" -> false;
                default -> throw new IllegalArgumentException("no such function: " + token);
            };
        }
        return property(token);
    }

    private @Nullable Object property(String path) {
        Object found = contexts;
        for (var name : path.split("\\.", -1)) {
            found = found instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return found instanceof Number number ? String.valueOf(number.longValue()) : found;
    }

    private boolean take(String wanted) {
        var matcher = TOKEN.matcher(text).region(at, text.length());
        if (matcher.lookingAt() && matcher.group(1).equals(wanted)) {
            at = matcher.end();
            return true;
        }
        return false;
    }

    private void expect(String wanted) {
        if (!take(wanted)) {
            throw new IllegalArgumentException("%s is missing at character %d: %s".formatted(wanted, at, text));
        }
    }

    private String next() {
        var matcher = TOKEN.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            throw new IllegalArgumentException("cannot be read from character %d on: %s".formatted(at, text));
        }
        at = matcher.end();
        return matcher.group(1);
    }

    private static boolean isTrue(@Nullable Object value) {
        return value != null && !value.equals(false) && !value.equals("");
    }

    /** GitHub compares texts without regard to case, and what is not there like an empty one. */
    private static boolean isEqual(@Nullable Object one, @Nullable Object other) {
        return Objects.requireNonNullElse(one, "")
                .toString()
                .equalsIgnoreCase(Objects.requireNonNullElse(other, "").toString());
    }
}
