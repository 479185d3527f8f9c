package dev.keelson.plan;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Compares Kubernetes' quantities: {@code 1Gi} is more than {@code 1G}. */
public final class Quantity {
    private static final Pattern QUANTITY = Pattern.compile("([0-9.]+)(Ki|Mi|Gi|Ti|Pi|Ei|m|k|M|G|T|P|E)?");
    private static final Map<String, BigDecimal> UNITS = Map.ofEntries(
            Map.entry("m", new BigDecimal("0.001")),
            Map.entry("k", BigDecimal.TEN.pow(3)),
            Map.entry("M", BigDecimal.TEN.pow(6)),
            Map.entry("G", BigDecimal.TEN.pow(9)),
            Map.entry("T", BigDecimal.TEN.pow(12)),
            Map.entry("P", BigDecimal.TEN.pow(15)),
            Map.entry("E", BigDecimal.TEN.pow(18)),
            Map.entry("Ki", BigDecimal.valueOf(1L << 10)),
            Map.entry("Mi", BigDecimal.valueOf(1L << 20)),
            Map.entry("Gi", BigDecimal.valueOf(1L << 30)),
            Map.entry("Ti", BigDecimal.valueOf(1L << 40)),
            Map.entry("Pi", BigDecimal.valueOf(1L << 50)),
            Map.entry("Ei", BigDecimal.valueOf(1L << 60)));

    private Quantity() {}

    /** Positive where the first is more; empty where one of them is no quantity. */
    public static Optional<Integer> compare(Value one, Value other) {
        return read(one).flatMap(first -> read(other).map(first::compareTo));
    }

    private static Optional<BigDecimal> read(Value value) {
        var quantity = QUANTITY.matcher(String.valueOf(value.plain()));
        if (!quantity.matches() || quantity.group(1).replaceFirst("\\.", "").contains(".")) {
            return Optional.empty();
        }
        var unit = quantity.group(2) == null ? BigDecimal.ONE : UNITS.getOrDefault(quantity.group(2), BigDecimal.ONE);
        return quantity.group(1).equals(".")
                ? Optional.empty()
                : Optional.of(new BigDecimal(quantity.group(1)).multiply(unit));
    }
}
