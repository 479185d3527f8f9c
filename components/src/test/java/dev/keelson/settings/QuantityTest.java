package dev.keelson.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "200m,0.2",
        "1.5Gi,1610612736",
        "1Ki,1024",
        "1Ei,1152921504606846976",
        "1k,1000",
        "2M,2000000",
        "1E,1000000000000000000",
        "1e3,1000",
        "1E3,1000",
        "12e-1,1.2",
        ".5,0.5",
        "5.,5",
        "-1Gi,-1073741824",
        "+1,1",
        "3n,0.000000003",
        "3u,0.000003"
    })
    void readsKubernetesNotation(String text, BigDecimal amount) {
        assertThat(Quantity.parse(text))
                .hasValueSatisfying(quantity -> assertThat(quantity.amount()).isEqualByComparingTo(amount));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Gi", "1GB", "1 Gi", "1gi", "1K", "1ki", "1e", "1Mib", ".", "1e9999", "0x1", "1,5", "--1"})
    void refusesEverythingElse(String text) {
        assertThat(Quantity.parse(text)).isEmpty();
    }

    @Test
    void aConstantThatIsWrongSaysSo() {
        assertThatThrownBy(() -> new Quantity("1GB")).hasMessage("1GB is no quantity, like 200m or 1Gi");
    }
}
