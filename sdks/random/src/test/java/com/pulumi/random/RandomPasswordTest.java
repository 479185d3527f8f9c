package com.pulumi.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.exceptions.MissingRequiredPropertyException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RandomPasswordTest {
    @Test
    void tokenAndInputsAreTheProviders() {
        var sent = Sent.by(() -> new RandomPassword(
                "db",
                RandomPasswordArgs.builder()
                        .length(32)
                        .special(false)
                        .keepers(Map.of("year", "2026"))
                        .build()));

        assertThat(sent.type).isEqualTo("random:index/randomPassword:RandomPassword");
        assertThat(sent.inputs).isEqualTo(Map.of("length", 32.0, "special", false, "keepers", Map.of("year", "2026")));
    }

    @Test
    void aPasswordNeedsALength() {
        assertThatThrownBy(() -> RandomPasswordArgs.builder().build())
                .isInstanceOf(MissingRequiredPropertyException.class)
                .hasMessageContaining("length")
                .hasMessageContaining("RandomPasswordArgs");
    }
}
