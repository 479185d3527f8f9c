package dev.keelson.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.BadPaddingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sealed here is opened here; that controllers and kubeseal agree is left to the proof. */
class SealingTest {
    private static final ControllerKey CONTROLLER = ControllerKey.of(2048);

    private static String seal(String value) {
        return Sealing.seal(
                SealingCertificate.read(CONTROLLER.certificate()),
                "shop-live",
                "login",
                value.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "correct horse", "a line\nand another\n", "Grüße, 世界"})
    void theControllerOpensIt(String value) throws GeneralSecurityException {
        assertThat(CONTROLLER.unseal("shop-live", "login", seal(value))).isEqualTo(value);
    }

    @Test
    void nobodyElseOpensIt() {
        var other = ControllerKey.of(2048);
        var sealed = seal("correct horse");

        assertThatThrownBy(() -> other.unseal("shop-live", "login", sealed)).isInstanceOf(BadPaddingException.class);
    }

    @Test
    void itIsOpenedAsNoOtherSecretAndInNoOtherNamespace() {
        var sealed = seal("correct horse");

        assertThatThrownBy(() -> CONTROLLER.unseal("shop-stage", "login", sealed))
                .isInstanceOf(BadPaddingException.class);
        assertThatThrownBy(() -> CONTROLLER.unseal("shop-live", "admin", sealed))
                .isInstanceOf(BadPaddingException.class);
    }

    @Test
    void whoeverChangesItBreaksIt() {
        var bytes = Base64.getDecoder().decode(seal("correct horse"));
        bytes[bytes.length - 1] ^= 1;
        var changed = Base64.getEncoder().encodeToString(bytes);

        assertThatThrownBy(() -> CONTROLLER.unseal("shop-live", "login", changed))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void sealsOneValueAnotherWayEachTime() {
        var sealed = seal("correct horse");

        assertThat(sealed).isNotEqualTo(seal("correct horse"));
        // Of a file, a reader still sees how long each value is, and nothing more.
        assertThat(Base64.getDecoder().decode(sealed)).hasSize(2 + 256 + "correct horse".length() + 16);
    }
}
