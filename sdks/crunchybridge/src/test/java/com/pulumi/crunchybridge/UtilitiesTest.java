package com.pulumi.crunchybridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class UtilitiesTest {
    @Test
    void theParameterNamesTheTerraformProviderAndItsVersion() {
        assertThat(new String(Base64.getDecoder().decode(Utilities.parameter()), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"remote\":{\"url\":\"registry.opentofu.org/crunchydata/crunchybridge\",\"version\":\"%s\"}}"
                                .formatted(Utilities.getVersion()));
    }

    /** Pulumi reads it to install the plugin before the program runs. */
    @Test
    void thePluginIsTheOneThatTheProgramRegisters() throws Exception {
        try (var file = Objects.requireNonNull(Utilities.class.getResourceAsStream("plugin.json"));
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            var plugin = JsonParser.parseReader(reader).getAsJsonObject();
            var parameterization = plugin.getAsJsonObject("parameterization");

            assertThat(plugin.get("name").getAsString()).isEqualTo("terraform-provider");
            assertThat(plugin.get("version").getAsString()).matches("\\d+\\.\\d+\\.\\d+");
            assertThat(parameterization.get("name").getAsString()).isEqualTo("crunchybridge");
            assertThat(parameterization.get("version").getAsString()).isEqualTo(Utilities.getVersion());
            assertThat(parameterization.get("value").getAsString()).isEqualTo(Utilities.parameter());
        }
    }
}
