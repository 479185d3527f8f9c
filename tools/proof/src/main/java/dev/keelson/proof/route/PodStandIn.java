package dev.keelson.proof.route;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Stands in for a pod as one Service reaches it: a small server that says who it is. */
final class PodStandIn implements AutoCloseable {
    static final String POD = "x-pod";
    static final String SERVICE = "x-service";

    private static final int OK = 200;

    private final HttpServer server;
    private final String service;
    private final String pod;

    private PodStandIn(HttpServer server, String service, String pod) {
        this.server = server;
        this.service = service;
        this.pod = pod;
    }

    /**
     * A server at an address of the loopback network.
     *
     * @param service the name by which it is reached
     */
    static PodStandIn start(InetAddress address, String service, String pod) {
        try {
            var server = HttpServer.create(new InetSocketAddress(address, 0), 0);
            server.createContext("/", exchange -> {
                try (exchange) {
                    exchange.getResponseHeaders().set(POD, pod);
                    exchange.getResponseHeaders().set(SERVICE, service);
                    exchange.sendResponseHeaders(OK, -1);
                }
            });
            server.start();
            return new PodStandIn(server, service, pod);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InetSocketAddress address() {
        return server.getAddress();
    }

    String service() {
        return service;
    }

    String pod() {
        return pod;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
