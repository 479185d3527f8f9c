package dev.keelson.settings;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a setting may be.
 *
 * @param expected what would be right, to stand after "must be", with an example
 * @param parse gives the value of a text; empty if the text is wrong
 * @param example a right text, if there is one that helps a reader
 * @param rules what a JSON Schema can say of it: a pattern, an enum, or a minimum and a maximum
 */
public record SettingType<T>(
        String expected, Function<String, Optional<T>> parse, Optional<String> example, Map<String, Object> rules) {
    private static final Pattern EXAMPLE = Pattern.compile(".*\\blike (.+?)(?:, .*| or .*|: .*)?");
    private static final String PATTERN = "pattern";
    private static final String ENUM = "enum";
    private static final Pattern WORDS = Pattern.compile("[^%s]+".formatted(Printable.UNPRINTABLE));
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?[0-9]{1,9}");
    private static final Pattern SEMANTIC_VERSION = Pattern.compile("[0-9]+\\.[0-9]+\\.[0-9]+(?:-[0-9A-Za-z.-]+)?");
    private static final Pattern GO_DURATION =
            Pattern.compile("(?=.)(?:([0-9]{1,6})h)?(?:([0-9]{1,6})m)?(?:([0-9]{1,6})s)?");

    /** A type whose expectation holds an example, too. */
    public SettingType(String expected, Function<String, Optional<T>> parse) {
        this(expected, parse, exampleIn(expected), Map.of());
    }

    public static final SettingType<String> TEXT =
            matching("a text on one line", WORDS).example("some-text");

    public static final SettingType<Boolean> BOOL = new SettingType<Boolean>("true or false", text -> switch (text) {
                case "true" -> Optional.of(true);
                case "false" -> Optional.of(false);
                default -> Optional.empty();
            })
            .with(ENUM, List.of(true, false, "true", "false"))
            .example("true");

    public static final SettingType<DnsLabel> NAME = new SettingType<DnsLabel>(
                    "a name of at most 63 lower-case letters, digits and hyphens, like my-app", DnsLabel::parse)
            .with(PATTERN, DnsLabel.PATTERN);

    public static final SettingType<HostName> HOST = new SettingType<HostName>(
                    "a host name in lower case, like www.example.org", HostName::parse)
            .with(PATTERN, HostName.PATTERN);

    public static final SettingType<String> EMAIL = matching(
            "an e-mail address, like admin@example.org",
            Pattern.compile("[^@\\s\\p{Cc}\\p{Z}]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+"));

    /** An id that another system gives. */
    public static final SettingType<String> ID = matching(
                    "an id of letters, digits and hyphens", Pattern.compile("[A-Za-z0-9-]{1,64}"))
            .example("f174e90a-fafe-4643-bbbc-4a0ed4fc8415");

    public static final SettingType<String> VERSION = matching("a whole version, like 1.2.3", SEMANTIC_VERSION);

    public static final SettingType<ImageReference> IMAGE = new SettingType<ImageReference>(
                    "an image with a tag or a digest, like example.org/app:1.2", ImageReference::parse)
            .with(PATTERN, ImageReference.PATTERN);

    public static final SettingType<Quantity> QUANTITY = new SettingType<Quantity>(
                    "a quantity that is not negative, like 200m or 512Mi",
                    text -> Quantity.parse(text)
                            .filter(quantity -> quantity.amount().signum() >= 0))
            .with(PATTERN, Quantity.PATTERN);

    /** At least one byte: {@code 500m} is half a byte, which is never meant. */
    public static final SettingType<Quantity> STORAGE = new SettingType<Quantity>(
                    "an amount of storage above zero, like 1Gi",
                    text -> Quantity.parse(text)
                            .filter(quantity -> quantity.amount().compareTo(BigDecimal.ONE) >= 0))
            .with(PATTERN, Quantity.PATTERN);

    public static final SettingType<Duration> DURATION = new SettingType<Duration>(
                    "a duration, like 90s, 2m or 1h30m", SettingType::duration)
            .with(PATTERN, GO_DURATION.pattern());

    public static final SettingType<Integer> PORT = integer(1, 65_535);

    /** A workload with no replicas is switched off by leaving it out. */
    public static final SettingType<Integer> REPLICAS = integer(1, 100);

    public static SettingType<Integer> integer(int least, int most) {
        return new SettingType<>(
                "a whole number from %d to %d".formatted(least, most),
                text -> Optional.of(text)
                        .filter(WHOLE_NUMBER.asMatchPredicate())
                        .map(Integer::parseInt)
                        .filter(number -> number >= least && number <= most),
                Optional.of(Integer.toString(Math.max(least, 1))),
                Map.of("minimum", least, "maximum", most, PATTERN, WHOLE_NUMBER.pattern()));
    }

    /** One of an enum's constants, written in lower case with hyphens. */
    public static <E extends Enum<E>> SettingType<E> choice(Class<E> type) {
        return choice(type, SettingType::written);
    }

    /** One of an enum's constants, written in another way. */
    public static <E extends Enum<E>> SettingType<E> choice(Class<E> type, Function<E, String> written) {
        var constants = type.getEnumConstants();
        var texts = Arrays.stream(constants).map(written).toList();
        return new SettingType<>(
                "one of " + String.join(", ", texts),
                text -> Arrays.stream(constants)
                        .filter(constant -> written.apply(constant).equals(text))
                        .findFirst(),
                Optional.of(texts.get(0)),
                Map.of(ENUM, texts));
    }

    public static SettingType<String> matching(String expected, Pattern pattern) {
        Predicate<String> matches = pattern.asMatchPredicate();
        return new SettingType<String>(
                        expected,
                        text -> Optional.of(text)
                                .filter(given -> !given.isBlank())
                                .filter(matches))
                .with(PATTERN, pattern.pattern());
    }

    /** This type, with one more condition that a value must meet. */
    public SettingType<T> where(String expected, Predicate<T> condition) {
        return new SettingType<>(
                expected,
                text -> parse.apply(text).filter(condition),
                exampleIn(expected).or(() -> example),
                rules);
    }

    /** This type, with another example than the one in what is expected. */
    public SettingType<T> example(String text) {
        return new SettingType<>(expected, parse, Optional.of(text), rules);
    }

    /** The text that stands in a stack file for a value. */
    public static String text(Object value) {
        if (value instanceof Duration duration) {
            return duration.isZero() ? "0s" : GoDuration.of(duration);
        }
        return value instanceof Enum<?> constant ? written(constant) : value.toString();
    }

    public static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private SettingType<T> with(String rule, Object value) {
        return new SettingType<>(expected, parse, example, Map.of(rule, value));
    }

    /** What is expected has an example for people; tools take the same. */
    private static Optional<String> exampleIn(String expected) {
        var match = EXAMPLE.matcher(expected);
        return match.matches() ? Optional.of(match.group(1)) : Optional.empty();
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
