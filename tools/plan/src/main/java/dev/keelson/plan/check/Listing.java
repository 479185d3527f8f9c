package dev.keelson.plan.check;

import java.util.Collection;
import java.util.stream.Collectors;

/** What is possible, for a message: some of it where it is much. */
public final class Listing {
    private static final int MOST = 8;

    private Listing() {}

    public static String of(Collection<String> names) {
        var some = names.stream().sorted().limit(MOST).collect(Collectors.joining(", "));
        return (names.size() == 1 ? "" : "one of ")
                + some
                + (names.size() > MOST ? " and %d more".formatted(names.size() - MOST) : "");
    }
}
