package dev.keelson.proof.kube;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** The administrator's token, and the keys of service accounts. */
record Credentials(String token) {
    static final String TOKENS = "tokens.csv";
    static final String SIGNING_KEY = "service-accounts.key";
    static final String PUBLIC_KEY = "service-accounts.pub";

    private static final int TOKEN_BYTES = 24;
    private static final int KEY_BITS = 2048;
    private static final int LINE = 64;

    static Credentials write(Path folder) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            var keys = generator.generateKeyPair();
            write(
                    folder.resolve(SIGNING_KEY),
                    pem("PRIVATE KEY", keys.getPrivate().getEncoded()));
            write(folder.resolve(PUBLIC_KEY), pem("PUBLIC KEY", keys.getPublic().getEncoded()));

            var bytes = new byte[TOKEN_BYTES];
            new SecureRandom().nextBytes(bytes);
            var token = HexFormat.of().formatHex(bytes);
            write(folder.resolve(TOKENS), token + ",admin,admin,\"system:masters\"\n");
            return new Credentials(token);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has RSA
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pem(String what, byte[] content) {
        var lines = Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(content);
        return "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(what, lines, what);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }

    @Override
    public String toString() {
        return "[secret]";
    }
}
