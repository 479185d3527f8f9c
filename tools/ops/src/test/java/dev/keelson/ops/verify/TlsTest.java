package dev.keelson.ops.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server with a certificate of 90 days for app.example, made by the JDK's own keytool, at several times. */
class TlsTest {
    private static final String HOST = "app.example";
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final Duration LIFE = Duration.ofDays(90);

    private static SSLServerSocket server;
    private static Path authority;
    private static Instant begin;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        var file = folder.resolve("server.p12");
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-validity",
                        Long.toString(LIFE.toDays()),
                        "-dname",
                        "CN=app",
                        "-ext",
                        "san=dns:" + HOST,
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD),
                        "-keystore",
                        file.toString())
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        var store = KeyStore.getInstance("PKCS12");
        try (var content = Files.newInputStream(file)) {
            store.load(content, PASSWORD);
        }
        var certificate = (java.security.cert.X509Certificate)
                store.getCertificate(store.aliases().nextElement());
        begin = certificate.getNotBefore().toInstant();
        authority = Files.writeString(
                folder.resolve("authority.pem"),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        server = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
        var thread = new Thread(TlsTest::serve);
        thread.setDaemon(true);
        thread.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static void serve() {
        while (!server.isClosed()) {
            handshake();
        }
    }

    private static boolean handshake() {
        try (var socket = (SSLSocket) server.accept()) {
            socket.startHandshake();
            return true;
        } catch (IOException e) {
            return false; // the client has seen enough, or the test has ended
        }
    }

    private static Tls at(Duration age, Optional<Path> authorities) throws IOException {
        return new Tls(
                Tls.trusting(authorities, LIMIT).authorities(), LIMIT, Clock.fixed(begin.plus(age), ZoneOffset.UTC));
    }

    private static Optional<String> problem(Tls tls, String host) throws IOException {
        return tls.judge(host, InetAddress.getLoopbackAddress(), server.getLocalPort())
                .problem();
    }

    @Test
    void aGoodOneHasNoProblem() throws IOException {
        var judgement = at(Duration.ofDays(1), Optional.of(authority))
                .judge(HOST, InetAddress.getLoopbackAddress(), server.getLocalPort());

        assertThat(judgement.problem()).isEmpty();
        assertThat(judgement.detail()).isEqualTo("until %s, 89 days left".formatted(begin.plus(LIFE)));
    }

    @Test
    void oneForAnotherHostIsNamed() throws IOException {
        assertThat(problem(at(Duration.ofDays(1), Optional.of(authority)), "www.example"))
                .contains("is for app.example");
    }

    @Test
    void oneThatHasEndedIsNamed() throws IOException {
        assertThat(problem(at(Duration.ofDays(91), Optional.of(authority)), HOST))
                .contains("has expired at " + begin.plus(LIFE));
    }

    @Test
    void oneThatHasNotBegunIsNamed() throws IOException {
        assertThat(problem(at(Duration.ofDays(-1), Optional.of(authority)), HOST))
                .contains("begins at " + begin);
    }

    @Test
    void oneThatShouldHaveBeenRenewedIsNamed() throws IOException {
        assertThat(problem(at(Duration.ofDays(80), Optional.of(authority)), HOST))
                .contains("ends in 10 days: should have been renewed");
    }

    @Test
    void oneThatNobodyTrustsIsNamed() throws IOException {
        assertThat(problem(at(Duration.ofDays(1), Optional.empty()), HOST))
                .contains("is by CN=app, whom nobody here trusts");
    }
}
