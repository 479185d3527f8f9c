package com.pulumi.cloudflare;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.deployment.InvokeOptions;
import com.pulumi.deployment.InvokeOutputOptions;
import org.junit.jupiter.api.Test;

class UtilitiesTest {
    @Test
    void theVersionIsANumberAndNoPlaceholder() {
        assertThat(Utilities.getVersion()).matches("\\d+\\.\\d+\\.\\d+");
    }

    @Test
    void aCallWithoutAVersionGetsTheOneOfTheSdk() {
        assertThat(Utilities.withVersion(InvokeOptions.Empty).getVersion()).contains(Utilities.getVersion());
        assertThat(Utilities.withVersion(InvokeOutputOptions.Empty).getVersion())
                .contains(Utilities.getVersion());
    }

    @Test
    void aCallKeepsItsOwnVersion() {
        var options = new InvokeOptions(null, null, "6.0.0");

        assertThat(Utilities.withVersion(options)).isSameAs(options);
    }

    @Test
    void aCallKeepsWhereThePluginComesFrom() {
        var options = new InvokeOptions(null, null, null, "https://plugins.example.com");

        assertThat(Utilities.withVersion(options).getPluginDownloadURL()).contains("https://plugins.example.com");
    }
}
