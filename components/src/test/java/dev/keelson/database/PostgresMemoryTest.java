package dev.keelson.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.settings.Quantity;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresMemoryTest {
    @ParameterizedTest
    @CsvSource({"64kB, 65536", "256MB, 268435456", "1GB, 1073741824", "2TB, 2199023255552"})
    void eachUnitIsManyTimesTheOneBefore(String text, BigDecimal bytes) {
        assertThat(new PostgresMemory(text).bytes()).isEqualByComparingTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "256", "256Mi", "256mb", "256 MB", "0MB", "-1MB", "1.5GB", "12345678MB"})
    void nothingElseIsAnAmount(String text) {
        assertThat(PostgresMemory.parse(text)).isEmpty();
        assertThatThrownBy(() -> new PostgresMemory(text))
                .hasMessage("%s is no amount of memory, like 256MB".formatted(text));
    }

    @Test
    void fitsIntoAsMuchAndNoLess() {
        var memory = new PostgresMemory("512MB");

        assertThat(memory.fitsInto(new Quantity("512Mi"))).isTrue();
        assertThat(memory.fitsInto(new Quantity("511Mi"))).isFalse();
        assertThat(memory.fitsInto(new Quantity("512M"))).isFalse();
    }
}
