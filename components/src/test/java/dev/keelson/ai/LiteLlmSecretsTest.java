package dev.keelson.ai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.secret.SecretForm;
import dev.keelson.secret.SecretShape;
import dev.keelson.settings.DnsLabel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LiteLlmSecretsTest {
    @Test
    void itsMasterKeyIsRandomAfterTheBeginningThatLiteLlmAsksFor() {
        assertThat(LiteLlmSecrets.own(new DnsLabel("litellm")))
                .isEqualTo(SecretShape.of(
                        new DnsLabel("litellm-secrets"),
                        Map.of("master-key", new SecretShape.Random("sk-", new SecretForm.Characters(43)))));
    }

    @Test
    void nobodyCanGenerateWhatAProviderIssues() {
        assertThat(LiteLlmSecrets.ofProviders(List.of("openai", "anthropic")))
                .isEqualTo(SecretShape.of(
                        new DnsLabel("ai-api-keys"),
                        Map.of("openai", new SecretShape.Foreign(), "anthropic", new SecretShape.Foreign())));
    }
}
