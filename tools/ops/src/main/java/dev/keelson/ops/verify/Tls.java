package dev.keelson.ops.verify;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.jspecify.annotations.Nullable;

/**
 * The certificate with which a server presents itself, whatever it is.
 *
 * @param authorities whose certificates are trusted
 */
record Tls(X509TrustManager authorities, Duration limit, Clock clock) {
    /** What JSSE says of a handshake of TLS 1.3, which does not depend on the certificate's key. */
    private static final String ANY_KEY = "UNKNOWN";

    /** cert-manager renews 30 days before the end: with less than half of that left, it fails. */
    private static final Duration LEAST = Duration.ofDays(14);

    /** Of a certificate that lives shorter, so much of its life. */
    private static final int LEAST_PART = 5;

    /** Those that this machine trusts, and those of a file if one is given. */
    static Tls trusting(Optional<Path> file, Duration limit) throws IOException {
        try {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            if (file.isPresent()) {
                try (var text = Files.newInputStream(file.get())) {
                    var number = 0;
                    for (var one : CertificateFactory.getInstance("X.509").generateCertificates(text)) {
                        store.setCertificateEntry("given-" + number++, one);
                    }
                }
                for (var one : manager(null).getAcceptedIssuers()) {
                    store.setCertificateEntry(one.getSubjectX500Principal().getName() + one.getSerialNumber(), one);
                }
            }
            return new Tls(manager(file.isPresent() ? store : null), limit, Clock.systemUTC());
        } catch (GeneralSecurityException e) {
            throw new IOException(
                    "%s has no certificates".formatted(file.map(Path::toString).orElse("this Java")), e);
        }
    }

    /**
     * How it is.
     *
     * @param problem what is wrong with it, if anything is
     * @param detail whom it is for, and until when
     */
    record Judgement(Optional<String> problem, String detail) {}

    /** That of a server at this address, which is asked for a host. */
    Judgement judge(String host, InetAddress address, int port) throws IOException {
        var chain = chain(host, address, port);
        var own = chain[0];
        var left = Duration.between(clock.instant(), own.getNotAfter().toInstant());
        var detail = "until %s, %d days left".formatted(own.getNotAfter().toInstant(), left.toDays());
        return new Judgement(problem(host, chain, left), detail);
    }

    private Optional<String> problem(String host, X509Certificate[] chain, Duration left) {
        var own = chain[0];
        try {
            new DefaultHostnameVerifier().verify(host, own);
        } catch (IOException e) {
            return Optional.of("is for %s".formatted(names(own)));
        }
        if (left.isNegative()) {
            return Optional.of("has expired at %s".formatted(own.getNotAfter().toInstant()));
        }
        if (own.getNotBefore().toInstant().isAfter(clock.instant())) {
            return Optional.of("begins at %s".formatted(own.getNotBefore().toInstant()));
        }
        try {
            authorities.checkServerTrusted(chain, ANY_KEY);
        } catch (CertificateException e) {
            return Optional.of("is by %s, whom nobody here trusts"
                    .formatted(own.getIssuerX500Principal().getName()));
        }
        return left.compareTo(least(own)) < 0
                ? Optional.of("ends in %d days: should have been renewed".formatted(left.toDays()))
                : Optional.empty();
    }

    private static Duration least(X509Certificate own) {
        var life = Duration.between(
                own.getNotBefore().toInstant(), own.getNotAfter().toInstant());
        var part = life.dividedBy(LEAST_PART);
        return part.compareTo(LEAST) < 0 ? part : LEAST;
    }

    private static String names(X509Certificate own) {
        try {
            var names = Optional.ofNullable(own.getSubjectAlternativeNames()).stream()
                    .flatMap(all -> all.stream())
                    .map(name -> String.valueOf(name.get(1)))
                    .toList();
            return names.isEmpty() ? "no name at all" : String.join(", ", names);
        } catch (CertificateException e) {
            return "names that cannot be read";
        }
    }

    private X509Certificate[] chain(String host, InetAddress address, int port) throws IOException {
        try (var plain = new Socket()) {
            plain.connect(new InetSocketAddress(address, port), Math.toIntExact(limit.toMillis()));
            plain.setSoTimeout(Math.toIntExact(limit.toMillis()));
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new All()}, new SecureRandom());
            try (var socket = (SSLSocket) context.getSocketFactory().createSocket(plain, host, port, true)) {
                var parameters = socket.getSSLParameters();
                parameters.setServerNames(List.of(new SNIHostName(host)));
                socket.setSSLParameters(parameters);
                socket.startHandshake();
                return Arrays.stream(socket.getSession().getPeerCertificates())
                        .map(X509Certificate.class::cast)
                        .toArray(X509Certificate[]::new);
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no TLS in this Java", e);
        }
    }

    private static X509TrustManager manager(@Nullable KeyStore store) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** Lets every server go on to present itself. */
    private static final class All implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            throw new CertificateException("no clients here");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            // judged afterwards
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
