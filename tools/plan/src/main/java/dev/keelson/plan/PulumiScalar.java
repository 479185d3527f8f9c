package dev.keelson.plan;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A scalar without quotes as Pulumi reads it: yaml.v3 gives it a type, and JSON takes it to the program.
 *
 * <p>On that way {@code 03000} becomes 1536, {@code 1.10} becomes 1.1, and an id of 32 digits loses its last ones. A
 * number or a date that would not arrive as it is written is refused here: it is always a mistake.
 *
 * @param written as it is written in the file
 * @param value what the program gets; null for nothing
 * @param refusal why the scalar is refused, and what would be right
 */
record PulumiScalar(String written, @Nullable Object value, Optional<String> refusal) {
    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");
    private static final Pattern BOOL = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern NO_NUMBER = Pattern.compile("[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");
    private static final Pattern DATE = Pattern.compile(
            "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt ][0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}(?:[.,][0-9]+)?(?:Z|[-+][0-9]{2}:[0-9]{2})?)?");
    private static final Pattern INT = Pattern.compile(
            "([-+]?)(?:(0|[1-9][0-9]*)|0[oO]?([0-7]+)|0[xX]([0-9A-Fa-f]+)|0[bB]([01]+)|0o([-+][0-7]+)|0b([-+][01]+))");
    private static final int[] BASES = {10, 8, 16, 2, 8, 2};
    private static final Pattern FLOAT = Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?");
    private static final int MOST_DIGITS = 17;

    /** A value in quotes is a text, whatever it looks like. */
    static PulumiScalar quoted(String text) {
        return new PulumiScalar(text, text, Optional.empty());
    }

    static PulumiScalar plain(String written) {
        if (NOTHING.contains(written)) {
            return new PulumiScalar(written, null, Optional.empty());
        }
        if (BOOL.matcher(written).matches()) {
            return new PulumiScalar(written, Boolean.valueOf(written), Optional.empty());
        }
        if (NO_NUMBER.matcher(written).matches()) {
            return refused(written, "which is a number that Pulumi cannot hand on: write it in quotes");
        }
        if (DATE.matcher(written).matches()) {
            return refused(written, "which is a date to Pulumi: write it in quotes");
        }
        return handedOn(written).map(number -> number(written, number)).orElseGet(() -> quoted(written));
    }

    private static PulumiScalar number(String written, String handedOn) {
        if (!handedOn.equals(written)) {
            return refused(written, "which Pulumi reads as %1$s: write \"%2$s\" or %1$s".formatted(handedOn, written));
        }
        if (handedOn.contains("e")) {
            return refused(written, "which is a number to Pulumi: write it in quotes, or without an exponent");
        }
        return new PulumiScalar(written, new BigDecimal(written), Optional.empty());
    }

    private static PulumiScalar refused(String written, String reason) {
        return new PulumiScalar(written, null, Optional.of(reason));
    }

    /** The JSON that Pulumi makes of a number; empty for what is a text to it. */
    private static Optional<String> handedOn(String written) {
        var first = written.charAt(0);
        if ("+-.0123456789".indexOf(first) < 0) {
            return Optional.empty();
        }
        var plain = written.replace("_", "");
        var integer = integer(plain);
        if (integer.isPresent()) {
            return integer;
        }
        if (!FLOAT.matcher(plain).matches()) {
            return Optional.empty();
        }
        var number = Double.parseDouble(plain);
        return Double.isInfinite(number) ? Optional.empty() : Optional.of(json(number));
    }

    private static Optional<String> integer(String plain) {
        var match = INT.matcher(plain);
        if (!match.matches()) {
            return Optional.empty();
        }
        var sign = match.group(1);
        for (var at = 0; at < BASES.length; at++) {
            var digits = match.group(at + 2);
            if (digits == null || (at > 3 && !sign.isEmpty())) {
                continue;
            }
            var number = new BigInteger(digits, BASES[at]);
            var signed = sign.equals("-") ? number.negate() : number;
            if (signed.bitLength() < Long.SIZE) {
                return Optional.of(signed.toString());
            }
            if (sign.isEmpty() && signed.signum() > 0 && signed.bitLength() == Long.SIZE) {
                // As the whole value it would arrive unchanged, but in a map or a list it becomes a float.
                return Optional.of(json(signed.doubleValue()));
            }
        }
        return Optional.empty();
    }

    /** A float as Go's JSON writes it: the fewest digits that are still this float. */
    private static String json(double number) {
        if (number == 0) {
            return "0";
        }
        var exact = new BigDecimal(number);
        var digits = 1;
        var shortest = exact.round(new MathContext(digits));
        while (digits < MOST_DIGITS && shortest.doubleValue() != number) {
            shortest = exact.round(new MathContext(++digits));
        }
        shortest = shortest.stripTrailingZeros();
        var exponent = shortest.precision() - shortest.scale() - 1;
        if (exponent >= -6 && exponent < 21) {
            return shortest.toPlainString();
        }
        var mantissa = shortest.movePointLeft(exponent).toPlainString();
        return "%se%s%d".formatted(mantissa, exponent < 0 ? "" : "+", exponent);
    }
}
