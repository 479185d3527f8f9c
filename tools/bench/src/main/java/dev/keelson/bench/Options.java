package dev.keelson.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What is asked for.
 *
 * @param runs of each contestant, in turn
 * @param sizes how many objects there are, where the size is free
 */
record Options(boolean guard, boolean record, boolean docs, int runs, List<Integer> sizes, Set<Part> parts) {
    static final String USAGE = """
            usage: tools/bench/bench [--quick] [--runs N] [--sizes N,N] [--docs] [offline] [sites] [programs] [engine]
                   tools/bench/bench --guard [--record]""";

    private static final int RUNS = 7;
    private static final int QUICK_RUNS = 3;
    private static final List<Integer> QUICK_SIZES = List.of(10, 1000);

    /** The parts of the table. */
    enum Part {
        OFFLINE,
        SITES,
        PROGRAMS,
        ENGINE
    }

    static Options parse(List<String> words) {
        var guard = false;
        var record = false;
        var docs = false;
        var quick = false;
        var runs = 0;
        List<Integer> sizes = List.of();
        var parts = EnumSet.noneOf(Part.class);
        var left = new ArrayList<>(words);
        while (!left.isEmpty()) {
            var word = left.remove(0);
            switch (word) {
                case "--guard" -> guard = true;
                case "--record" -> record = true;
                case "--docs" -> docs = true;
                case "--quick" -> quick = true;
                case "--runs" -> runs = number("--runs", left.isEmpty() ? "nothing" : left.remove(0));
                case "--sizes" -> sizes = sizes(left.isEmpty() ? "nothing" : left.remove(0));
                case "offline", "sites", "programs", "engine" -> parts.add(Part.valueOf(word.toUpperCase(Locale.ROOT)));
                default -> throw new BenchException("unknown: %s%n%s".formatted(word, USAGE));
            }
        }
        if (record && !guard) {
            throw new BenchException("--record belongs to --guard\n" + USAGE);
        }
        if (sizes.isEmpty()) {
            sizes = quick ? QUICK_SIZES : Sizes.ALL;
        }
        if (runs == 0) {
            runs = guard ? Guard.RUNS : quick ? QUICK_RUNS : RUNS;
        }
        return new Options(guard, record, docs, runs, sizes, parts.isEmpty() ? EnumSet.allOf(Part.class) : parts);
    }

    private static List<Integer> sizes(String words) {
        return Arrays.stream(words.split(",", -1))
                .map(word -> number("--sizes", word))
                .toList();
    }

    private static int number(String option, String word) {
        if (!word.matches("[1-9][0-9]{0,3}")) {
            throw new BenchException("%s takes a number from 1 to 9999, not %s%n%s".formatted(option, word, USAGE));
        }
        return Integer.parseInt(word);
    }
}
