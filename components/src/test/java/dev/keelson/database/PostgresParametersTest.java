package dev.keelson.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.SettingsReader;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PostgresParametersTest {
    private static SettingsReader reader(String parameters) {
        return new SettingsReader(ConfigSource.of(Map.of("cluster:parameters", parameters), Set.of()), "cluster");
    }

    @Test
    void areTextsUnderPostgresOwnNames() {
        assertThat(PostgresParameters.DEFAULT.values())
                .isEqualTo(Map.of(
                        "max_connections", "100",
                        "shared_buffers", "256MB",
                        "effective_cache_size", "1GB",
                        "work_mem", "16MB"));
    }

    @Test
    void eachOfThemCanBeAnother() {
        var reader = reader("{\"maxConnections\":200,\"sharedBuffers\":\"1GB\","
                + "\"effectiveCacheSize\":\"3GB\",\"workMem\":\"64kB\"}");

        assertThat(reader.section("cluster").map("parameters", "what it means", PostgresParameters::read))
                .contains(new PostgresParameters(
                        200, new PostgresMemory("1GB"), new PostgresMemory("3GB"), new PostgresMemory("64kB")));
        assertThat(reader.problems()).isEmpty();
    }

    @Test
    void withLessPostgresWouldNotStart() {
        var reader = reader("{\"maxConnections\":10,\"sharedBuffers\":\"8MB\","
                + "\"effectiveCacheSize\":\"1Gi\",\"workMem\":\"63kB\"}");

        assertThat(reader.section("cluster").map("parameters", "what it means", PostgresParameters::read))
                .isEmpty();
        assertThat(reader.problems())
                .containsExactly(
                        "cluster:parameters.maxConnections is 10: must be a whole number from 20 to 1000",
                        "cluster:parameters.sharedBuffers is 8MB: must be an amount of memory with kB, MB, GB or TB, at"
                                + " least 16MB, like 256MB",
                        "cluster:parameters.effectiveCacheSize is 1Gi: must be an amount of memory with kB, MB, GB or"
                                + " TB, at least 16MB, like 1GB",
                        "cluster:parameters.workMem is 63kB: must be an amount of memory with kB, MB, GB or TB, at"
                                + " least 64kB, like 16MB");
    }

    @Test
    void codeIsHeldToTheSameRules() {
        var memory = new PostgresMemory("1GB");

        assertThatThrownBy(() -> new PostgresParameters(1, memory, memory, new PostgresMemory("1kB")))
                .hasMessage("""
                        maxConnections is 1: must be a whole number from 20 to 1000
                        workMem is 1kB: must be an amount of memory with kB, MB, GB or TB, at least 64kB, like 16MB""");
    }
}
