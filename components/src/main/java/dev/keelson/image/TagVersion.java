package dev.keelson.image;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A tag that is a semantic version, perhaps after a v; the order is that of semver.org, section 11.
 *
 * @param numbers major, minor and patch
 * @param preRelease what stands behind the hyphen, which makes it earlier than the version without
 */
record TagVersion(List<BigInteger> numbers, List<String> preRelease) implements Comparable<TagVersion> {
    private static final Pattern FORMAT =
            Pattern.compile("v?([0-9]+)\\.([0-9]+)\\.([0-9]+)(?:-([0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*))?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    TagVersion {
        numbers = List.copyOf(numbers);
        preRelease = List.copyOf(preRelease);
    }

    static Optional<TagVersion> parse(String tag) {
        var match = FORMAT.matcher(tag);
        if (!match.matches()) {
            return Optional.empty();
        }
        var numbers =
                List.of(new BigInteger(match.group(1)), new BigInteger(match.group(2)), new BigInteger(match.group(3)));
        var preRelease = match.group(4) == null
                ? List.<String>of()
                : Arrays.asList(match.group(4).split("\\.", -1));
        return Optional.of(new TagVersion(numbers, preRelease));
    }

    @Override
    public int compareTo(TagVersion other) {
        for (var at = 0; at < numbers.size(); at++) {
            var order = numbers.get(at).compareTo(other.numbers.get(at));
            if (order != 0) {
                return order;
            }
        }
        if (preRelease.isEmpty() || other.preRelease.isEmpty()) {
            return Boolean.compare(preRelease.isEmpty(), other.preRelease.isEmpty());
        }
        for (var at = 0; at < Math.min(preRelease.size(), other.preRelease.size()); at++) {
            var order = compare(preRelease.get(at), other.preRelease.get(at));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(preRelease.size(), other.preRelease.size());
    }

    /** Numbers come before words. */
    private static int compare(String one, String other) {
        var isNumber = NUMBER.matcher(one).matches();
        var isOtherNumber = NUMBER.matcher(other).matches();
        if (isNumber && isOtherNumber) {
            return new BigInteger(one).compareTo(new BigInteger(other));
        }
        return isNumber == isOtherNumber ? one.compareTo(other) : Boolean.compare(isOtherNumber, isNumber);
    }
}
