package dev.keelson.workload;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import dev.keelson.Programs;
import dev.keelson.plan.Value;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretDataTest {
    @Test
    void eachValueIsASecretInBase64WhateverItWas() {
        var data = Programs.record(context ->
                        context.export("data", SecretData.of(Map.of("user", Output.of("me"), "word", Output.of("ä")))))
                .outputs()
                .map("data");

        assertThat(data)
                .isEqualTo(Map.of(
                        "user", new Value.Secret(new Value.Text("bWU=")),
                        "word", new Value.Secret(new Value.Text("w6Q="))));
    }
}
