package dev.keelson.gitops;

import dev.keelson.settings.Section;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;

/** Entries of a list that must differ in a key. */
final class Duplicates {
    private Duplicates() {}

    /** Notes each entry that has the value of an earlier one under this key. */
    static <T> void refuse(List<Section.Entry<T>> entries, String key, Function<T, ?> of) {
        var first = new HashMap<Object, Section>();
        for (var entry : entries) {
            var value = of.apply(entry.value());
            var earlier = first.putIfAbsent(value, entry.section());
            if (earlier != null) {
                entry.section().wrong(key, value, "another one, since %s is the same".formatted(earlier.key(key)));
            }
        }
    }

    /** The same for code that does not come from settings. */
    static <T> void refuse(Collection<T> entries, String what, String key, Function<T, ?> of) {
        if (entries.stream().map(of).distinct().count() < entries.size()) {
            throw new IllegalArgumentException("two %s have one %s".formatted(what, key));
        }
    }
}
