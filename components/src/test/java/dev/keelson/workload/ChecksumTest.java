package dev.keelson.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChecksumTest {
    @Test
    void differsWithNamesValuesAndTheirBounds() {
        assertThat(Map.of(
                                "a", Checksum.of(Map.of("A", "1")),
                                "b", Checksum.of(Map.of("A", "2")),
                                "c", Checksum.of(Map.of("B", "1")),
                                "d", Checksum.of(Map.of()),
                                "e", Checksum.of(Map.of("A", "1\",\"B\":\"2")),
                                "f", Checksum.of(Map.of("A", "1", "B", "2")))
                        .values())
                .doesNotHaveDuplicates()
                .allMatch(sum -> sum.matches("[0-9a-f]{64}"));
    }

    @Test
    void doesNotDependOnTheOrder() {
        var one = new LinkedHashMap<>(Map.of("A", "1"));
        one.put("B", "2");
        var other = new LinkedHashMap<>(Map.of("B", "2"));
        other.put("A", "1");

        assertThat(Checksum.of(one)).isEqualTo(Checksum.of(other));
    }
}
