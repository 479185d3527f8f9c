package dev.keelson.bench;

import java.util.List;

/**
 * What something costs beside something else.
 *
 * @param name what is compared
 * @param value the least cost of the one over the least of the other: what disturbs a run only makes it dearer
 */
record Ratio(String name, double value) {

    static Ratio of(String name, Result one, Result other) {
        return new Ratio(name, one.processor().least() / other.processor().least());
    }

    static Ratio ofMemory(String name, Result one, Result other) {
        return new Ratio(name, one.mib().median() / other.mib().median());
    }

    /** The result of this name. */
    static Result named(List<Result> results, String name) {
        return results.stream()
                .filter(result -> result.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no result of " + name));
    }
}
