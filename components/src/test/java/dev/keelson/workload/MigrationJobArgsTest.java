package dev.keelson.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MigrationJobArgsTest {
    private static AppSettings.Read<WebServiceArgs> read(String migration) {
        return AppSettings.basic().with("migration", migration).read(WebServiceArgs::read);
    }

    @Test
    void aCommandIsEnough() {
        assertThat(read("{\"command\":[\"node\",\"migrate.js\"]}").whole().migration())
                .contains(new MigrationJobArgs(
                        List.of("node", "migrate.js"), 3, Duration.ofMinutes(10), Optional.empty()));
    }

    @Test
    void itMayTakeMoreThanTheService() {
        assertThat(read("""
                                {"command": ["a"], "resources": {"cpuRequest": "1", "memoryRequest": "1Gi",
                                 "cpuLimit": "2", "memoryLimit": "2Gi"}}
                                """).whole().migration())
                .contains(new MigrationJobArgs(
                        List.of("a"), 3, Duration.ofMinutes(10), Optional.of(Resources.of("1", "1Gi", "2", "2Gi"))));
    }

    @Test
    void thereIsNoneWithoutACommand() {
        assertThat(read("{}").problems())
                .containsExactly(
                        "cluster:app.migration.command is missing: must be a list of words, like [node, migrate.js]");
        assertThat(read("{\"command\":[]}").problems())
                .containsExactly(
                        "cluster:app.migration.command is empty: must be a list of words, like [node, migrate.js]");
        assertThat(read("{\"command\":\"node migrate.js\"}").problems())
                .containsExactly("cluster:app.migration.command is node migrate.js: must be a list");
    }

    @Test
    void allProblemsAreReportedTogether() {
        assertThat(read("{\"command\":[\"a\"],\"retries\":-1,\"deadline\":\"9s\",\"deadlin\":\"1m\"}")
                        .problems())
                .containsExactly(
                        "cluster:app.migration.retries is -1: must be a whole number from 0 to 10",
                        "cluster:app.migration.deadline is 9s: must be a duration of at least 10s",
                        "cluster:app.migration.deadlin is unknown: did you mean cluster:app.migration.deadline?");
    }
}
