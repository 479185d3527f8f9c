package com.pulumi.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RandomIdTest {
    @Test
    void tokenAndInputsAreTheProviders() {
        var sent = Sent.by(() -> new RandomId(
                "suffix", RandomIdArgs.builder().byteLength(4).prefix("k-").build()));

        assertThat(sent.type).isEqualTo("random:index/randomId:RandomId");
        assertThat(sent.inputs).isEqualTo(Map.of("byteLength", 4.0, "prefix", "k-"));
    }
}
