package com.pulumi.random;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.resources.CustomResourceOptions;
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
                              "name": "random",
                              "version": "%s"
                            }
                            """.formatted(Utilities.getVersion()));
        }
    }

    @Test
    void onlyAResourceLookedUpByItsUrnGetsNoInputs() {
        var args = RandomPasswordArgs.builder().length(4).build();
        var lookedUp = CustomResourceOptions.builder()
                .urn("urn:pulumi:prod::site::random:index/randomPassword:RandomPassword::key")
                .build();

        assertThat(Utilities.argsUnlessUrn(args, lookedUp)).isNull();
        assertThat(Utilities.argsUnlessUrn(args, CustomResourceOptions.Empty)).isSameAs(args);
    }
}
