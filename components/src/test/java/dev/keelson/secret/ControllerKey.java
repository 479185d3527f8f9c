package dev.keelson.secret;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.MGF1ParameterSpec;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;

/** What a controller has: a key, and a certificate that names no issuer. Nobody reads its signature, so it has none. */
public record ControllerKey(KeyPair pair) {
    private static final byte[] EMPTY = der(0x30);
    private static final byte[] SIGNATURE = der(0x30, der(0x06, new byte[] {0x2a}));

    /** A new key of RSA. */
    public static ControllerKey of(int bits) {
        return of("RSA", bits);
    }

    static ControllerKey of(String algorithm, int bits) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return new ControllerKey(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Valid from one time until another, each with its tag and as the certificate writes it. */
    String certificate(byte[] from, byte[] until) {
        return pem(der(
                0x30,
                der(
                        0x30,
                        der(0xA0, der(0x02, new byte[] {2})),
                        der(0x02, new byte[] {1}),
                        SIGNATURE,
                        EMPTY,
                        der(0x30, from, until),
                        EMPTY,
                        pair.getPublic().getEncoded()),
                SIGNATURE,
                der(0x03, new byte[] {0, 1})));
    }

    /** Valid from one time until another, each like 200101000000Z. */
    public String certificate(String from, String until) {
        return certificate(utcTime(from), utcTime(until));
    }

    /** Valid for the years that two digits can name from now on. */
    public String certificate() {
        return certificate("200101000000Z", "491231235959Z");
    }

    static byte[] utcTime(String text) {
        return der(0x17, text.getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] generalizedTime(String text) {
        return der(0x18, text.getBytes(StandardCharsets.US_ASCII));
    }

    static String pem(byte[] der) {
        return "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
                .formatted(Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der));
    }

    /** What the controller makes of a sealed value. */
    public String unseal(String namespace, String name, String sealed) throws GeneralSecurityException {
        var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
        var sealedSession = new byte[bytes.getShort()];
        bytes.get(sealedSession);
        var sealedValue = new byte[bytes.remaining()];
        bytes.get(sealedValue);

        var rsa = Cipher.getInstance("RSA/ECB/OAEPPadding");
        var label = new PSource.PSpecified((namespace + "/" + name).getBytes(StandardCharsets.UTF_8));
        rsa.init(
                Cipher.DECRYPT_MODE,
                pair.getPrivate(),
                new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, label));
        var session = new SecretKeySpec(rsa.doFinal(sealedSession), "AES");
        var aes = Cipher.getInstance("AES/GCM/NoPadding");
        aes.init(Cipher.DECRYPT_MODE, session, new GCMParameterSpec(128, new byte[12]));
        return new String(aes.doFinal(sealedValue), StandardCharsets.UTF_8);
    }

    static byte[] der(int tag, byte[]... parts) {
        var content = new ByteArrayOutputStream();
        for (var part : parts) {
            content.writeBytes(part);
        }
        var whole = new ByteArrayOutputStream();
        whole.write(tag);
        if (content.size() < 0x80) {
            whole.write(content.size());
        } else {
            whole.write(0x82);
            whole.write(content.size() >> 8);
            whole.write(content.size());
        }
        whole.writeBytes(content.toByteArray());
        return whole.toByteArray();
    }
}
