package dev.keelson.sdks.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.cloudflare.CloudflareFunctions;
import com.pulumi.cloudflare.ZeroTrustAccessServiceToken;
import com.pulumi.cloudflare.ZeroTrustTunnelCloudflared;
import com.pulumi.cloudflare.inputs.GetZeroTrustTunnelCloudflaredTokenArgs;
import com.pulumi.core.Output;
import com.pulumi.core.internal.OutputData;
import com.pulumi.random.RandomPassword;
import com.pulumi.test.internal.PulumiTestInternal;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What needs no schema to be known: which values must never travel in clear. */
class SecretsTest {
    @Test
    void thePasswordAndItsHashAreSecretOutputs() throws Exception {
        assertThat(SdkResource.of(RandomPassword.class).schema().secretOutputs())
                .containsExactlyInAnyOrder("result", "bcryptHash");
    }

    @Test
    void theSecretOfAServiceTokenIsASecretOutput() throws Exception {
        assertThat(SdkResource.of(ZeroTrustAccessServiceToken.class).schema().secretOutputs())
                .containsExactly("clientSecret");
    }

    @Test
    void theSecretOfATunnelIsSentAsASecret() throws Exception {
        assertThat(SdkResource.of(ZeroTrustTunnelCloudflared.class).schema().secretInputs())
                .containsExactly("tunnelSecret");
    }

    @Test
    void theCredentialsOfTheProviderAreSentAsSecrets() throws Exception {
        assertThat(SdkResource.of(com.pulumi.cloudflare.Provider.class).schema().secretInputs())
                .containsExactlyInAnyOrder("apiKey", "apiToken", "apiUserServiceKey");
    }

    @Test
    void theTokenOfATunnelComesBackAsASecret() {
        var answers = new ArrayList<OutputData<String>>();

        Recording.of(Map.of("accountId", "a", "tunnelId", "t", "token", "the token"), () -> {
            Output<String> token = CloudflareFunctions.getZeroTrustTunnelCloudflaredToken(
                            GetZeroTrustTunnelCloudflaredTokenArgs.builder()
                                    .accountId("a")
                                    .tunnelId("t")
                                    .build())
                    .applyValue(result -> result.token());
            answers.add(PulumiTestInternal.extractOutputData(token));
        });

        assertThat(answers).singleElement().satisfies(token -> {
            assertThat(token.isSecret()).isTrue();
            assertThat(token.getValueOptional()).contains("the token");
        });
    }
}
