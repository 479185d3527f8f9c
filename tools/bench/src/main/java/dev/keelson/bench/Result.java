package dev.keelson.bench;

import java.util.List;

/** What a contestant's runs cost. */
record Result(String group, String work, String name, int runs, Spread seconds, Spread processor, Spread mib) {

    static Result of(Contestant contestant, List<Measured> runs) {
        return new Result(
                contestant.group(),
                contestant.work(),
                contestant.name(),
                runs.size(),
                Spread.of(runs.stream().map(Measured::seconds).toList()),
                Spread.of(runs.stream().map(Measured::processor).toList()),
                Spread.of(runs.stream().map(Measured::mib).toList()));
    }
}
