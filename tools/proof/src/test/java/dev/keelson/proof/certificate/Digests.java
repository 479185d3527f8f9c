package dev.keelson.proof.certificate;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A registry in which every tag has one digest, and that knows nothing else. */
final class Digests implements AutoCloseable {
    private static final int FINE = 200;
    private static final int NO_BODY = -1;

    private final HttpServer server;
    private volatile String digest;

    private Digests(String digest) {
        this.digest = digest;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v2/", exchange -> {
            exchange.getResponseHeaders().set("Docker-Content-Digest", this.digest);
            exchange.sendResponseHeaders(FINE, NO_BODY);
            exchange.close();
        });
        server.start();
    }

    static Digests start(String digest) {
        return new Digests(digest);
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void say(String other) {
        this.digest = other;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
