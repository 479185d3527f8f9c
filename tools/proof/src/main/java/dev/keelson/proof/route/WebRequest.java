package dev.keelson.proof.route;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * One request on a connection of its own: the JDK's client takes neither any method nor a host of one's own.
 *
 * @param entryPoint {@code web}, or {@code websecure} with TLS
 */
public record WebRequest(
        String entryPoint, String method, String host, String path, Map<String, String> headers, String body) {
    public static final String SECURE = "websecure";

    private static final int LIMIT_MILLIS = 10_000;

    public WebRequest {
        headers = Map.copyOf(headers);
    }

    WebRequest(String entryPoint, String method, String host, String path, Map<String, String> headers) {
        this(entryPoint, method, host, path, headers, "");
    }

    /** The headers' names are in lower case. */
    public record Answer(int status, Map<String, String> headers, String body) {
        public Answer {
            headers = Map.copyOf(headers);
        }

        public String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    public boolean isRead() {
        return method.equals("GET") || method.equals("HEAD");
    }

    public WebRequest from(String client) {
        var more = new HashMap<>(headers);
        more.put("X-Forwarded-For", client);
        return new WebRequest(entryPoint, method, host, path, more, body);
    }

    public Answer send(InetSocketAddress server) {
        try (var socket = connect(server)) {
            var text = new StringBuilder("%s %s HTTP/1.1\r\nHost: %s\r\n".formatted(method, path, host));
            new TreeMap<>(headers)
                    .forEach((name, value) ->
                            text.append(name).append(": ").append(value).append("\r\n"));
            text.append("Content-Length: %d\r\nConnection: close\r\n\r\n%s"
                    .formatted(body.getBytes(StandardCharsets.UTF_8).length, body));
            socket.getOutputStream().write(text.toString().getBytes(StandardCharsets.UTF_8));
            return parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(this + ": " + e.getMessage(), e);
        }
    }

    private static Answer parse(String text) throws IOException {
        var parts = text.split("\r\n\r\n", 2);
        if (parts.length < 2) {
            throw new IOException("the connection ended before the answer did");
        }
        var lines = parts[0].lines().toList();
        var headers = new HashMap<String, String>();
        lines.stream().skip(1).forEach(line -> {
            var colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        });
        return new Answer(Integer.parseInt(lines.get(0).split(" ", -1)[1]), headers, parts[1]);
    }

    private Socket connect(InetSocketAddress server) throws IOException {
        var plain = new Socket();
        plain.setSoTimeout(LIMIT_MILLIS);
        plain.connect(server, LIMIT_MILLIS);
        if (!entryPoint.equals(SECURE)) {
            return plain;
        }
        var secure = (SSLSocket) Trusting.CONTEXT.getSocketFactory().createSocket(plain, host, server.getPort(), true);
        var parameters = secure.getSSLParameters();
        parameters.setServerNames(List.of(new SNIHostName(host)));
        secure.setSSLParameters(parameters);
        return secure;
    }

    /** The test does not try who signed. */
    private static final class Trusting implements X509TrustManager {
        private static final SSLContext CONTEXT = context();

        private static SSLContext context() {
            try {
                var context = SSLContext.getInstance("TLS");
                context.init(null, new TrustManager[] {new Trusting()}, null);
                return context;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
