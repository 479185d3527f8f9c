package dev.keelson.sdks.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.resources.CustomResource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SdkTest {
    @Test
    void everyResourceOfTheRandomSdkIsFound() throws Exception {
        assertThat(names(new Sdk(com.pulumi.random.Provider.class)))
                .containsExactly("Provider", "RandomBytes", "RandomId", "RandomPassword");
    }

    @Test
    void everyResourceOfTheCloudflareSdkIsFound() throws Exception {
        assertThat(names(new Sdk(com.pulumi.cloudflare.Provider.class)))
                .containsExactly(
                        "DnsRecord",
                        "Provider",
                        "ZeroTrustAccessApplication",
                        "ZeroTrustAccessPolicy",
                        "ZeroTrustAccessServiceToken",
                        "ZeroTrustTunnelCloudflared",
                        "ZeroTrustTunnelCloudflaredConfig");
    }

    @ParameterizedTest
    @ValueSource(classes = {com.pulumi.cloudflare.Provider.class, com.pulumi.random.Provider.class})
    void theDescriptorForPluginDiscoveryNamesTheProviderAndItsVersion(Class<? extends CustomResource> provider)
            throws Exception {
        var sdk = new Sdk(provider);

        assertThat(sdk.resourceFile("plugin.json").lines().map(String::strip))
                .containsExactly(
                        "{",
                        "\"resource\": true,",
                        "\"name\": \"" + sdk.name() + "\",",
                        "\"version\": \"" + sdk.resourceFile("version.txt") + "\"",
                        "}");
    }

    private static List<String> names(Sdk sdk) throws Exception {
        return sdk.resources().stream().map(Class::getSimpleName).toList();
    }
}
