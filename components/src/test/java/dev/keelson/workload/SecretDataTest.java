package dev.keelson.workload;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import dev.keelson.Programs;
import dev.keelson.plan.Value;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretDataTest {
    @Test
    void isASecretInBase64WhateverItsValuesWere() {
        var data = Programs.record(context ->
                        context.export("data", SecretData.of(Map.of("user", Output.of("me"), "word", Output.of("ä")))))
                .outputs()
                .at("data");

        assertThat(data).hasValueSatisfying(value -> {
            assertThat(value).isInstanceOf(Value.Secret.class);
            assertThat(value.revealed().plain()).hasToString("{user=bWU=, word=w6Q=}");
        });
    }
}
