package dev.keelson.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, by {@code measure.py}. */
class ContestTest {
    @TempDir
    Path folder;

    private final Contest contest = new Contest(Path.of("measure.py"), 2, round -> {});

    @Test
    void contestantsTakeTurnsAndTheFirstRunIsNotCounted() throws IOException {
        var results = contest.results(List.of(bash("a", "echo a >>turns"), bash("b", "echo b >>turns")));

        assertThat(Files.readString(folder.resolve("turns"))).isEqualTo("a\nb\na\nb\na\nb\n");
        assertThat(results).extracting(Result::name).containsExactly("a", "b");
        assertThat(results).extracting(Result::runs).containsOnly(2);
    }

    @Test
    void whatAProgramWaitsForIsCountedAndItsOwnWaitIsNot() {
        var results = contest.results(List.of(
                bash("waits", "sleep 0.5"), bash("works", "bash -c 'for ((i = 0; i < 300000; i++)); do :; done'")));

        var waits = results.get(0);
        assertThat(waits.seconds().least()).isGreaterThanOrEqualTo(0.5);
        assertThat(waits.processor().least()).isLessThan(0.3);
        assertThat(results.get(1).processor().least())
                .isGreaterThan(waits.processor().least());
        assertThat(waits.mib().median()).isBetween(1.0, 200.0);
    }

    @Test
    void aProgramThatTimesItselfIsBelieved() {
        var result = contest.results(
                        List.of(bash("own", "echo so far; echo 1.5 2.5").selfTimed()))
                .get(0);

        assertThat(result.seconds()).isEqualTo(new Spread(1.5, 1.5, 1.5));
        assertThat(result.processor()).isEqualTo(new Spread(2.5, 2.5, 2.5));
    }

    @Test
    void aRunThatFailedOrDidSomethingElseEndsTheContest() {
        assertThatExceptionOfType(BenchException.class)
                .isThrownBy(() -> contest.results(List.of(bash("fails", "echo because >&2; exit 3"))))
                .withMessage("group, work, fails ended with code 3:%nbecause".formatted());
        var checked = bash("lazy", "echo 9").checked(run -> run.output().equals("10\n") ? "" : "nine in place of ten");
        assertThatExceptionOfType(BenchException.class)
                .isThrownBy(() -> contest.results(List.of(checked)))
                .withMessage("group, work, lazy: nine in place of ten");
    }

    @Test
    void aProgramHasItsOwnVariables() {
        var result = bash("variables", "test \"$NAME\" = value").with(Map.of("NAME", "value"));

        assertThat(contest.results(List.of(result))).hasSize(1);
    }

    private Contestant bash(String name, String script) {
        return new Contestant("group", "work", name, List.of("bash", "-c", script), folder);
    }
}
