package dev.keelson.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.spec.MGF1ParameterSpec;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;

/**
 * Encrypts a value so that only a sealed-secrets controller can read it, and only as a key of one Secret of one
 * namespace: the strict scope.
 *
 * <p>The format is the controller's. A key of AES that is used once encrypts the value; the controller's key encrypts
 * that one, with the Secret's namespace and name as the label.
 */
public final class Sealing {
    private static final int SESSION_BITS = 256;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Sealing() {}

    /** The value as it stands in a SealedSecret; another text each time. */
    public static String seal(SealingCertificate certificate, String namespace, String name, byte[] value) {
        try {
            var session = session();
            var sealedSession = sealSession(certificate, namespace + "/" + name, session);
            var sealedValue = sealValue(session, value);
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(Short.BYTES + sealedSession.length + sealedValue.length)
                            .putShort((short) sealedSession.length)
                            .put(sealedSession)
                            .put(sealedValue)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has these algorithms, and this one does not", e);
        }
    }

    private static SecretKey session() throws GeneralSecurityException {
        var generator = KeyGenerator.getInstance("AES");
        generator.init(SESSION_BITS, RANDOM);
        return generator.generateKey();
    }

    private static byte[] sealSession(SealingCertificate certificate, String label, SecretKey session)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
        var parameters = new OAEPParameterSpec(
                "SHA-256",
                "MGF1",
                MGF1ParameterSpec.SHA256,
                new PSource.PSpecified(label.getBytes(StandardCharsets.UTF_8)));
        cipher.init(Cipher.ENCRYPT_MODE, certificate.key(), parameters, RANDOM);
        return cipher.doFinal(session.getEncoded());
    }

    /** The nonce is zero, as the controller expects it: the key encrypts nothing else. */
    private static byte[] sealValue(SecretKey session, byte[] value) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, session, new GCMParameterSpec(TAG_BITS, new byte[NONCE_BYTES]));
        return cipher.doFinal(value);
    }
}
