package dev.keelson.database;

import dev.keelson.settings.Quantity;
import dev.keelson.settings.SettingType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** An amount of memory as PostgreSQL writes it, each unit 1024 times the one before: {@code 256MB}. */
public record PostgresMemory(String text) {
    private static final Pattern FORMAT = Pattern.compile("([1-9][0-9]{0,6})(kB|MB|GB|TB)");
    private static final List<String> UNITS = List.of("kB", "MB", "GB", "TB");

    public PostgresMemory {
        if (!FORMAT.matcher(text).matches()) {
            throw new IllegalArgumentException("%s is no amount of memory, like 256MB".formatted(text));
        }
    }

    public static Optional<PostgresMemory> parse(String text) {
        return FORMAT.matcher(text).matches() ? Optional.of(new PostgresMemory(text)) : Optional.empty();
    }

    /** With less than the least, PostgreSQL does not start. */
    static SettingType<PostgresMemory> atLeast(PostgresMemory least, PostgresMemory example) {
        return new SettingType<>(
                "an amount of memory with kB, MB, GB or TB, at least %s, like %s".formatted(least, example),
                text -> parse(text).filter(given -> given.bytes().compareTo(least.bytes()) >= 0));
    }

    boolean fitsInto(Quantity memory) {
        return bytes().compareTo(memory.amount()) <= 0;
    }

    BigDecimal bytes() {
        var match = FORMAT.matcher(text);
        if (!match.matches()) {
            throw new IllegalStateException(text);
        }
        return new BigDecimal(match.group(1)).multiply(BigDecimal.valueOf(1024).pow(UNITS.indexOf(match.group(2)) + 1));
    }

    @Override
    public String toString() {
        return text;
    }
}
