package dev.keelson.gitops;

import dev.keelson.gitops.VersionSpan.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A range of semantic versions as Flux reads it, for example {@code >=1.16.0 <1.19.0}.
 *
 * <p>Comparators stand after one another where all must hold, and {@code ||} stands between alternatives. A version may
 * leave out its last numbers or have {@code x} there: {@code 1.2} and {@code ~1.2} are every 1.2, {@code ^1.2} is every
 * 1 from 1.2 on, and {@code 1.2 - 1.4} is all from the first to the last.
 *
 * @param text as it is written
 * @param spans what it lets through
 */
record SemverRange(String text, List<VersionSpan> spans) {
    private static final String NUMBER = "(0|[1-9][0-9]{0,8}|[xX*])";
    private static final Pattern COMPARATOR =
            Pattern.compile("(=|!=|>|>=|=>|<|<=|=<|~|~>|\\^)?\\s*v?%1$s(?:\\.%1$s(?:\\.%1$s)?)?".formatted(NUMBER)
                    + "(?:-([0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*))?(?:\\+[0-9A-Za-z.-]+)?(?=[\\s,]|$)");
    private static final Pattern BETWEEN = Pattern.compile("(\\S+)\\s+-\\s+(\\S+)");
    private static final Pattern GAP = Pattern.compile("\\s*,\\s*|\\s+");

    /** The lowest pre-release: {@code <2.0.0-0} excludes every one of 2.0.0. */
    private static final String LOWEST = "0";

    SemverRange {
        spans = List.copyOf(spans);
    }

    /** The range; empty if the text is none. A range that lets nothing through is one. */
    static Optional<SemverRange> parse(String text) {
        var spans = new ArrayList<VersionSpan>();
        for (var alternative : text.split("\\|\\|", -1)) {
            var read = alternative(alternative.strip());
            if (read.isEmpty()) {
                return Optional.empty();
            }
            spans.addAll(read.get());
        }
        return Optional.of(new SemverRange(text, spans));
    }

    /** Whether no version is in it. */
    boolean isEmpty() {
        return spans.isEmpty();
    }

    /** Whether it lets versions with more than one major number through. */
    boolean passesMajor() {
        return spans.stream()
                        .flatMapToInt(span -> IntStream.of(span.firstMajor(), span.lastMajor()))
                        .distinct()
                        .count()
                > 1;
    }

    private static Optional<List<VersionSpan>> alternative(String text) {
        var between = BETWEEN.matcher(text);
        var whole = between.matches() ? ">=%s <=%s".formatted(between.group(1), between.group(2)) : text;
        var comparator = COMPARATOR.matcher(whole);
        var gap = GAP.matcher(whole);
        var spans = List.of(VersionSpan.ALL);
        for (var at = 0; comparator.region(at, whole.length()).lookingAt(); at = gap.end()) {
            var allowed = Comparator.of(comparator).flatMap(Comparator::spans);
            if (allowed.isEmpty()) {
                return Optional.empty();
            }
            spans = both(spans, allowed.get());
            if (comparator.end() == whole.length()) {
                return Optional.of(spans);
            }
            if (!gap.region(comparator.end(), whole.length()).lookingAt()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static List<VersionSpan> both(List<VersionSpan> one, List<VersionSpan> other) {
        return one.stream()
                .flatMap(first -> other.stream().map(first::and))
                .filter(span -> !span.isEmpty())
                .toList();
    }

    /**
     * One operator and its version.
     *
     * @param numbers those that are given, up to the first {@code x}
     * @param preRelease nothing where none is given
     */
    private record Comparator(
            String operator,
            List<Integer> numbers,
            @Nullable String preRelease) {

        /** Empty where a number comes after an {@code x}, or a pre-release after a version that is not whole. */
        static Optional<Comparator> of(Matcher found) {
            var numbers = new ArrayList<Integer>();
            var open = false;
            for (var part = 2; part <= 4; part++) {
                var number = found.group(part);
                if (number == null || !Character.isDigit(number.charAt(0))) {
                    open = true;
                } else if (open) {
                    return Optional.empty();
                } else {
                    numbers.add(Integer.valueOf(number));
                }
            }
            var preRelease = found.group(5);
            if (open && preRelease != null) {
                return Optional.empty();
            }
            var operator = found.group(1);
            return Optional.of(new Comparator(operator == null ? "=" : operator, numbers, preRelease));
        }

        Optional<List<VersionSpan>> spans() {
            if (numbers.isEmpty()) {
                return switch (operator) {
                    case "=", ">=", "=>", "~", "~>", "^" -> Optional.of(List.of(VersionSpan.ALL));
                    default -> Optional.empty();
                };
            }
            var first = version(numbers);
            var span = new VersionSpan(first, after(numbers.size()));
            return Optional.of(
                    switch (operator) {
                        case "=" -> List.of(span);
                        case "!=" -> preRelease == null ? span.except() : List.of(VersionSpan.ALL);
                        case ">" -> List.of(VersionSpan.from(preRelease == null ? span.to() : first));
                        case ">=", "=>" -> List.of(VersionSpan.from(first));
                        case "<" ->
                            List.of(VersionSpan.below(
                                    preRelease == null || preRelease.equals(LOWEST) ? first : span.to()));
                        case "<=", "=<" -> List.of(VersionSpan.below(span.to()));
                        case "~", "~>" -> List.of(new VersionSpan(first, after(Math.min(numbers.size(), 2))));
                        case "^" -> List.of(new VersionSpan(first, after(leading())));
                        default -> throw new IllegalStateException(operator);
                    });
        }

        /** How many numbers the caret keeps: all up to the first that is not 0. */
        private int leading() {
            var at = 0;
            while (at < numbers.size() - 1 && numbers.get(at) == 0) {
                at++;
            }
            return at + 1;
        }

        /** The first version that differs from this one in its first numbers, as many as given. */
        private Version after(int kept) {
            var next = new ArrayList<>(numbers.subList(0, kept));
            next.set(kept - 1, next.get(kept - 1) + 1);
            return version(next);
        }

        private static Version version(List<Integer> numbers) {
            return new Version(
                    numbers.get(0), numbers.size() > 1 ? numbers.get(1) : 0, numbers.size() > 2 ? numbers.get(2) : 0);
        }
    }
}
