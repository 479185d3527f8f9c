package dev.keelson.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.secret.SecretShape;
import dev.keelson.settings.DnsLabel;
import org.junit.jupiter.api.Test;

class CentrifugoSecretsTest {
    @Test
    void eachVariableHasAKeyOfItsOwnAndEachKeyAValueOfItsOwn() {
        var shape = CentrifugoSecrets.shape(new DnsLabel("messages"));

        assertThat(shape.name()).isEqualTo(new DnsLabel("messages-secrets"));
        assertThat(shape.keys()).containsOnlyKeys("admin-password", "admin-secret", "api-key", "token-key");
        assertThat(shape.keys().values()).hasOnlyElementsOfType(SecretShape.Random.class);
        assertThat(CentrifugoSecrets.VARIABLES.values())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(shape.keys().keySet());
    }
}
