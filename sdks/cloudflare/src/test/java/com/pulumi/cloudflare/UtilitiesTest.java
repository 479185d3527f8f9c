package com.pulumi.cloudflare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class UtilitiesTest {
    @Test
    void theVersionIsANumberAndNoPlaceholder() {
        assertThat(Utilities.getVersion()).matches("\\d+\\.\\d+\\.\\d+");
    }

    /** Pulumi reads it to install the plugin before the program runs. */
    @Test
    void thePluginIsTheProviderInThatVersion() throws Exception {
        try (var file = Objects.requireNonNull(Utilities.class.getResourceAsStream("plugin.json"))) {
            assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("""
                            {
                              "resource": true,
                              "name": "cloudflare",
                              "version": "%s"
                            }
                            """.formatted(Utilities.getVersion()));
        }
    }
}
