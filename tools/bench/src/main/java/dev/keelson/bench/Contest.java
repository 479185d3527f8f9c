package dev.keelson.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Runs contestants in turn, so that a drift of the machine hits all of them.
 *
 * @param script what measures one run
 * @param progress hears of each round
 */
record Contest(Path script, int runs, Consumer<String> progress) {

    /** The costs in the order of the contestants. A first run of each is not counted: it fills caches. */
    List<Result> results(List<Contestant> contestants) {
        var measured = new LinkedHashMap<Contestant, List<Measured>>();
        for (var round = 0; round <= runs; round++) {
            progress.accept(round == 0 ? "warming up" : "round %d of %d".formatted(round, runs));
            for (var contestant : contestants) {
                var run = contestant.run(script);
                if (round > 0) {
                    measured.computeIfAbsent(contestant, any -> new ArrayList<>())
                            .add(run);
                }
            }
        }
        return measured.entrySet().stream().map(Contest::result).toList();
    }

    private static Result result(Map.Entry<Contestant, List<Measured>> entry) {
        return Result.of(entry.getKey(), entry.getValue());
    }
}
