package dev.keelson.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {
    @ParameterizedTest
    @CsvSource({"1Gi, 1G, 1", "1000Mi, 1Gi, -1", "1024Mi, 1Gi, 0", "500m, 0.5, 0", "1.5.2, 1, ", "., 1, ", "big, 1, "})
    void comparesWhateverTheUnits(String one, String other, Integer sign) {
        assertThat(Quantity.compare(new Value.Text(one), new Value.Text(other))).isEqualTo(Optional.ofNullable(sign));
    }
}
