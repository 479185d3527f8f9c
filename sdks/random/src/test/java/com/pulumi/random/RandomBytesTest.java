package com.pulumi.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RandomBytesTest {
    @Test
    void tokenAndInputsAreTheProviders() {
        var sent = Sent.by(() ->
                new RandomBytes("tunnel", RandomBytesArgs.builder().length(32).build()));

        assertThat(sent.type).isEqualTo("random:index/randomBytes:RandomBytes");
        assertThat(sent.inputs).isEqualTo(Map.of("length", 32.0));
    }
}
