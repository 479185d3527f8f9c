package dev.keelson.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * The certificate of a sealed-secrets controller: by it everybody can seal, and nobody can unseal.
 *
 * <p>It names no issuer, and the JDK refuses to read such a certificate. Nobody vouches for it either: whoever seals has
 * to know where it comes from.
 *
 * @param from when it begins to be valid
 * @param until the last moment at which it is valid
 */
public record SealingCertificate(RSAPublicKey key, Instant from, Instant until) {
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\\s]+)-----END CERTIFICATE-----");

    /** Of two digits, as X.509 reads them. */
    private static final int FIRST_YEAR = 1950;

    private static final DateTimeFormatter UTC_TIME = new DateTimeFormatterBuilder()
            .appendValueReduced(ChronoField.YEAR, 2, 2, FIRST_YEAR)
            .appendPattern("MMddHHmmss'Z'")
            .toFormatter()
            .withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter GENERALIZED_TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    /** A controller makes keys of 4096 bits. */
    private static final int LEAST_BITS = 2048;

    public SealingCertificate {
        if (key.getModulus().bitLength() < LEAST_BITS) {
            throw new IllegalArgumentException("has a key of %d bits: must be one of %d at least"
                    .formatted(key.getModulus().bitLength(), LEAST_BITS));
        }
    }

    /**
     * Reads the first certificate of a file in PEM.
     *
     * @throws IllegalArgumentException if there is none, or not of such a controller; the message goes on after the
     *     file's name
     */
    public static SealingCertificate read(String text) {
        var pem = PEM.matcher(text);
        if (!pem.find()) {
            throw new IllegalArgumentException("holds no certificate in PEM");
        }
        try {
            var certificate = new DerReader(Base64.getMimeDecoder().decode(pem.group(1)));
            return read(certificate.enter(DerReader.SEQUENCE).enter(DerReader.SEQUENCE));
        } catch (GeneralSecurityException | DateTimeException e) {
            throw new IllegalArgumentException("holds a certificate that cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Asks whether it is valid at a time.
     *
     * @throws IllegalArgumentException if it is not
     */
    public void requireValid(Instant now) {
        if (now.isBefore(from)) {
            throw new IllegalArgumentException("is not valid before %s".formatted(from));
        }
        if (now.isAfter(until)) {
            throw new IllegalArgumentException(
                    "was valid until %s: must be the one that the controller has now".formatted(until));
        }
    }

    /** The parts that stand before the key are there in this order, after RFC 5280. */
    private static SealingCertificate read(DerReader parts) throws GeneralSecurityException {
        if (parts.isNext(DerReader.OPTIONAL_FIRST)) {
            parts.skip(DerReader.OPTIONAL_FIRST); // the version
        }
        parts.skip(DerReader.INTEGER); // the serial number
        parts.skip(DerReader.SEQUENCE); // how it is signed
        parts.skip(DerReader.SEQUENCE); // the issuer
        var validity = parts.enter(DerReader.SEQUENCE);
        var from = time(validity);
        var until = time(validity);
        parts.skip(DerReader.SEQUENCE); // the subject
        var key = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(parts.copy(DerReader.SEQUENCE)));
        return new SealingCertificate((RSAPublicKey) key, from, until);
    }

    private static Instant time(DerReader validity) {
        var isShort = validity.isNext(DerReader.UTC_TIME);
        var content = validity.enter(isShort ? DerReader.UTC_TIME : DerReader.GENERALIZED_TIME);
        var text = new String(content.rest(), StandardCharsets.US_ASCII);
        return (isShort ? UTC_TIME : GENERALIZED_TIME).parse(text, Instant::from);
    }
}
