package dev.keelson.ops.verify;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.Timeout;

/**
 * Asks as a browser would, but follows no redirect, keeps no cookie, and takes every certificate: {@link Tls} judges
 * these, and an answer behind a wrong one says more than none.
 *
 * @param addresses of hosts that are not to be looked up
 * @param limit for each answer
 */
record Web(Map<String, InetAddress> addresses, Duration limit) {
    private static final int LARGEST = 1_000_000;

    Web {
        addresses = Map.copyOf(addresses);
    }

    /**
     * A request.
     *
     * @param headers beside those that every request has
     */
    record Request(String method, URI url, Map<String, String> headers, Optional<String> json) {
        Request {
            headers = Map.copyOf(headers);
        }

        static Request of(String method, String url) {
            return new Request(method, URI.create(url), Map.of(), Optional.empty());
        }

        Request with(String header, String value) {
            var more = new TreeMap<>(headers);
            more.put(header, value);
            return new Request(method, url, more, json);
        }

        Request json(String text) {
            return new Request(method, url, headers, Optional.of(text));
        }
    }

    /**
     * What came back.
     *
     * @param headers by their names in lower case; of several the last
     */
    record Answer(int status, Map<String, String> headers, String body) {
        Answer {
            headers = Map.copyOf(headers);
        }

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** Where a host is. */
    InetAddress[] resolve(String host) throws UnknownHostException {
        var given = addresses.get(host);
        return given == null ? InetAddress.getAllByName(host) : new InetAddress[] {given};
    }

    Answer ask(Request request) throws IOException {
        return ask(request, this::resolve);
    }

    /** The same of one address, whatever the host's name leads to. */
    Answer askAt(InetAddress address, Request request) throws IOException {
        return ask(request, host -> new InetAddress[] {address});
    }

    private Answer ask(Request request, Lookup lookup) throws IOException {
        var asked = new HttpUriRequestBase(request.method(), request.url());
        request.headers().forEach(asked::setHeader);
        request.json().ifPresent(text -> asked.setEntity(new StringEntity(text, ContentType.APPLICATION_JSON)));
        try (var client = client(lookup)) {
            return client.execute(asked, Web::answer);
        }
    }

    private static Answer answer(ClassicHttpResponse response) throws IOException {
        var headers = new TreeMap<String, String>();
        for (var header : response.getHeaders()) {
            headers.put(header.getName().toLowerCase(Locale.ROOT), header.getValue());
        }
        var entity = response.getEntity();
        var body = "";
        if (entity != null) {
            try (var content = entity.getContent()) {
                body = new String(content.readNBytes(LARGEST), StandardCharsets.UTF_8);
            }
        }
        return new Answer(response.getCode(), headers, body);
    }

    /** One for each request: a connection that was used before would hide one that no longer opens. */
    private CloseableHttpClient client(Lookup lookup) {
        try {
            var timeout = Timeout.of(limit);
            var trusting = SSLContexts.custom()
                    .loadTrustMaterial((chain, type) -> true)
                    .build();
            var connections = PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(lookup)
                    .setTlsSocketStrategy(new DefaultClientTlsStrategy(trusting, NoopHostnameVerifier.INSTANCE))
                    .setDefaultConnectionConfig(ConnectionConfig.custom()
                            .setConnectTimeout(timeout)
                            .setSocketTimeout(timeout)
                            .build())
                    .setDefaultSocketConfig(
                            SocketConfig.custom().setSoTimeout(timeout).build())
                    .build();
            return HttpClients.custom()
                    .setConnectionManager(connections)
                    .setDefaultRequestConfig(RequestConfig.custom()
                            .setResponseTimeout(timeout)
                            .setConnectionRequestTimeout(timeout)
                            .build())
                    .setUserAgent("keelson-verify")
                    .disableRedirectHandling()
                    .disableCookieManagement()
                    .disableAutomaticRetries()
                    .disableAuthCaching()
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no TLS in this Java", e);
        }
    }

    /** Whatever the client asks besides, it does not have to know. */
    @FunctionalInterface
    private interface Lookup extends DnsResolver {
        @Override
        default String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    /** What went wrong, in few words. */
    static String reason(IOException e) {
        if (e instanceof UnknownHostException) {
            return "no such host";
        }
        var text = String.valueOf(e.getMessage());
        return text.isBlank() || text.equals("null") ? e.getClass().getSimpleName() : text;
    }

    /** For messages. */
    static String text(InetAddress[] addresses) {
        return String.join(
                ", ", Arrays.stream(addresses).map(InetAddress::getHostAddress).toList());
    }
}
