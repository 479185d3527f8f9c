package dev.keelson.plan.diff;

import java.util.List;

/**
 * A statement of ours about names that come from a plan, kept apart so that whoever prints it can escape the names.
 *
 * @param words the statement, with {@code %s} in the place of each name
 */
public record Sentence(String words, List<String> names) {

    public Sentence {
        names = List.copyOf(names);
    }

    static Sentence of(String words, String... names) {
        return new Sentence(words, List.of(names));
    }

    @Override
    public String toString() {
        return words.formatted(names.toArray());
    }
}
