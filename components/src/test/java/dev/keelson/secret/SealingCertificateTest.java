package dev.keelson.secret;

import static dev.keelson.secret.ControllerKey.der;
import static dev.keelson.secret.ControllerKey.generalizedTime;
import static dev.keelson.secret.ControllerKey.pem;
import static dev.keelson.secret.ControllerKey.utcTime;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SealingCertificateTest {
    private static final ControllerKey CONTROLLER = ControllerKey.of(2048);

    /** Or the JDK could read it in our place. */
    @Test
    void theJdkRefusesACertificateWithoutAnIssuer() {
        var file = new ByteArrayInputStream(CONTROLLER.certificate().getBytes(StandardCharsets.US_ASCII));

        assertThatThrownBy(() -> CertificateFactory.getInstance("X.509").generateCertificate(file))
                .isInstanceOf(CertificateException.class)
                .hasMessageContaining("Empty issuer DN not allowed");
    }

    @Test
    void hasTheControllersKeyAndItsTimes() {
        var read = SealingCertificate.read(
                CONTROLLER.certificate(utcTime("991231235959Z"), generalizedTime("20500101000000Z")));

        assertThat(read)
                .isEqualTo(new SealingCertificate(
                        (java.security.interfaces.RSAPublicKey)
                                CONTROLLER.pair().getPublic(),
                        Instant.parse("1999-12-31T23:59:59Z"),
                        Instant.parse("2050-01-01T00:00:00Z")));
    }

    @Test
    void theFirstOfAFileIsTheOneInUse() {
        var text = "# the controller's\n%s%s"
                .formatted(CONTROLLER.certificate(), ControllerKey.of(2048).certificate());

        assertThat(SealingCertificate.read(text).key())
                .isEqualTo(CONTROLLER.pair().getPublic());
        assertThat(SealingCertificate.read(text.replace("\n", "\r\n")).key())
                .isEqualTo(CONTROLLER.pair().getPublic());
    }

    @Test
    void isValidFromItsFirstMomentToItsLast() {
        var read = SealingCertificate.read(CONTROLLER.certificate(utcTime("260301000000Z"), utcTime("270301000000Z")));

        assertThatThrownBy(() -> read.requireValid(Instant.parse("2026-02-28T23:59:59Z")))
                .hasMessage("is not valid before 2026-03-01T00:00:00Z");
        assertThatCode(() -> read.requireValid(read.from())).doesNotThrowAnyException();
        assertThatCode(() -> read.requireValid(read.until())).doesNotThrowAnyException();
        assertThatThrownBy(() -> read.requireValid(Instant.parse("2027-03-01T00:00:01Z")))
                .hasMessage("was valid until 2027-03-01T00:00:00Z: must be the one that the controller has now");
    }

    @Test
    void aFileWithoutACertificateIsNamedSo() {
        assertThatThrownBy(() -> SealingCertificate.read("correct horse"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("holds no certificate in PEM");
    }

    @Test
    void aKeyThatIsWeakOrOfAnotherKindIsRefused() {
        assertThatThrownBy(() -> SealingCertificate.read(ControllerKey.of(1024).certificate()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("has a key of 1024 bits: must be one of 2048 at least");
        assertThatThrownBy(() ->
                        SealingCertificate.read(ControllerKey.of("EC", 256).certificate()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("holds a certificate that cannot be read: ");
    }

    @Test
    void whatIsCutOffOrSpoiltIsRefusedAndNothingElseIsThrown() {
        var whole = Base64.getMimeDecoder().decode(CONTROLLER.certificate().replaceAll("-----[^-]+-----", ""));
        var key = CONTROLLER.pair().getPublic().getEncoded();

        IntStream.range(1, whole.length - key.length)
                .mapToObj(length -> pem(Arrays.copyOf(whole, length)))
                .forEach(cut -> assertThatThrownBy(() -> SealingCertificate.read(cut))
                        .isInstanceOf(IllegalArgumentException.class));
        assertThatThrownBy(() -> SealingCertificate.read(
                        CONTROLLER.certificate(utcTime("261399000000Z"), utcTime("270301000000Z"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("holds a certificate that cannot be read: ");
        assertThatThrownBy(() -> SealingCertificate.read(pem(new byte[] {0x30, (byte) 0x84, 0x7f, 1, 1, 1})))
                .hasMessage("has a part of 2130772225 bytes");
        assertThatThrownBy(() -> SealingCertificate.read(pem(der(0x30, der(0x30, der(0x30))))))
                .hasMessage("no part 0x02 at byte 0");
    }
}
