package dev.keelson.settings;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An amount as Kubernetes writes it: {@code 200m}, {@code 1.5Gi}, {@code 1e3}. */
public record Quantity(String text) {
    static final String PATTERN =
            "([+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+))(?:([KMGTPE]i|[numkMGTPE])|[eE]([+-]?[0-9]{1,3}))?";

    private static final Pattern FORMAT = Pattern.compile(PATTERN);
    private static final Map<String, Integer> POWERS_OF_TEN =
            Map.of("n", -9, "u", -6, "m", -3, "k", 3, "M", 6, "G", 9, "T", 12, "P", 15, "E", 18);
    private static final String POWERS_OF_1024 = "KMGTPE";

    public Quantity {
        if (!FORMAT.matcher(text).matches()) {
            throw new IllegalArgumentException("%s is no quantity, like 200m or 1Gi".formatted(text));
        }
    }

    public static Optional<Quantity> parse(String text) {
        return FORMAT.matcher(text).matches() ? Optional.of(new Quantity(text)) : Optional.empty();
    }

    /** The amount in the unit itself: bytes, or CPUs. */
    public BigDecimal amount() {
        Matcher match = FORMAT.matcher(text);
        if (!match.matches()) {
            throw new IllegalStateException(text);
        }
        var number = new BigDecimal(match.group(1));
        var suffix = match.group(2);
        var exponent = match.group(3);
        if (exponent != null) {
            return number.scaleByPowerOfTen(Integer.parseInt(exponent));
        }
        if (suffix == null) {
            return number;
        }
        if (suffix.endsWith("i")) {
            return number.multiply(BigDecimal.valueOf(1024).pow(POWERS_OF_1024.indexOf(suffix.charAt(0)) + 1));
        }
        return number.scaleByPowerOfTen(POWERS_OF_TEN.getOrDefault(suffix, 0));
    }

    @Override
    public String toString() {
        return text;
    }
}
