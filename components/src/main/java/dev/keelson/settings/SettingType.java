package dev.keelson.settings;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a setting may be.
 *
 * @param expected what would be right, to stand after "must be", with an example
 * @param parse the value that a text stands for; empty if the text is wrong
 */
public record SettingType<T>(String expected, Function<String, Optional<T>> parse) {
    private static final Pattern WORDS = Pattern.compile("[^%s]+".formatted(Printable.UNPRINTABLE));
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?[0-9]{1,9}");
    private static final Pattern SEMANTIC_VERSION = Pattern.compile("[0-9]+\\.[0-9]+\\.[0-9]+(?:-[0-9A-Za-z.-]+)?");
    private static final Pattern GO_DURATION =
            Pattern.compile("(?=.)(?:([0-9]{1,6})h)?(?:([0-9]{1,6})m)?(?:([0-9]{1,6})s)?");

    public static final SettingType<String> TEXT = matching("a text on one line", WORDS);

    public static final SettingType<Boolean> BOOL = new SettingType<>("true or false", text -> switch (text) {
        case "true" -> Optional.of(true);
        case "false" -> Optional.of(false);
        default -> Optional.empty();
    });

    public static final SettingType<DnsLabel> NAME = new SettingType<>(
            "a name of at most 63 lower-case letters, digits and hyphens, like my-app", DnsLabel::parse);

    public static final SettingType<HostName> HOST =
            new SettingType<>("a host name in lower case, like www.example.org", HostName::parse);

    public static final SettingType<String> EMAIL = matching(
            "an e-mail address, like admin@example.org",
            Pattern.compile("[^@\\s\\p{Cc}\\p{Z}]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+"));

    /** What another system calls one of its things. */
    public static final SettingType<String> ID =
            matching("an id of letters, digits and hyphens", Pattern.compile("[A-Za-z0-9-]{1,64}"));

    public static final SettingType<String> VERSION = matching("a whole version, like 1.2.3", SEMANTIC_VERSION);

    public static final SettingType<ImageReference> IMAGE =
            new SettingType<>("an image with a tag or a digest, like example.org/app:1.2", ImageReference::parse);

    public static final SettingType<Quantity> QUANTITY = new SettingType<>(
            "a quantity that is not negative, like 200m or 512Mi",
            text -> Quantity.parse(text).filter(quantity -> quantity.amount().signum() >= 0));

    /** At least one byte: {@code 500m} is half of one, and was meant to be something else. */
    public static final SettingType<Quantity> STORAGE = new SettingType<>(
            "an amount of storage above zero, like 1Gi",
            text -> Quantity.parse(text).filter(quantity -> quantity.amount().compareTo(BigDecimal.ONE) >= 0));

    public static final SettingType<Duration> DURATION =
            new SettingType<>("a duration, like 90s, 2m or 1h30m", SettingType::duration);

    /** A workload with no replicas is switched off by leaving it out. */
    public static final SettingType<Integer> REPLICAS = integer(1, 100);

    public static SettingType<Integer> integer(int least, int most) {
        return new SettingType<>(
                "a whole number from %d to %d".formatted(least, most),
                text -> Optional.of(text)
                        .filter(WHOLE_NUMBER.asMatchPredicate())
                        .map(Integer::parseInt)
                        .filter(number -> number >= least && number <= most));
    }

    /** One of an enum's constants, written in lower case with hyphens. */
    public static <E extends Enum<E>> SettingType<E> choice(Class<E> type) {
        var constants = type.getEnumConstants();
        return new SettingType<>(
                "one of " + Arrays.stream(constants).map(SettingType::written).collect(Collectors.joining(", ")),
                text -> Arrays.stream(constants)
                        .filter(constant -> written(constant).equals(text))
                        .findFirst());
    }

    public static SettingType<String> matching(String expected, Pattern pattern) {
        Predicate<String> matches = pattern.asMatchPredicate();
        return new SettingType<>(
                expected,
                text -> Optional.of(text).filter(given -> !given.isBlank()).filter(matches));
    }

    /** This type, with one more condition that a value must meet. */
    public SettingType<T> where(String expected, Predicate<T> condition) {
        return new SettingType<>(expected, text -> parse.apply(text).filter(condition));
    }

    public static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<Duration> duration(String text) {
        var match = GO_DURATION.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofHours(number(match.group(1)))
                .plusMinutes(number(match.group(2)))
                .plusSeconds(number(match.group(3))));
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
