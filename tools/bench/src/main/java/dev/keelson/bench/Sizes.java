package dev.keelson.bench;

import java.util.List;
import java.util.Locale;

/** How many objects are declared. */
final class Sizes {
    static final List<Integer> ALL = List.of(10, 100, 1000, 5000);

    private Sizes() {}

    static String title(int count) {
        return String.format(Locale.ROOT, "%,d objects", count);
    }
}
