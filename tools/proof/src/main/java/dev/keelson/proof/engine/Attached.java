package dev.keelson.proof.engine;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;

/** What the engine finds in this JVM, on loopback: our programs, and a provider in the place of those not to be had. */
final class Attached implements AutoCloseable {
    /** As the real engine's. */
    private static final int MOST_BYTES = 400 << 20;

    private final Server server;

    private Attached(Server server) {
        this.server = server;
    }

    /**
     * On a free port.
     *
     * @param environment what our programs find in theirs, beside what is in that of this JVM
     */
    static Attached start(Map<String, String> environment) {
        try {
            return new Attached(
                    NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                            .maxInboundMessageSize(MOST_BYTES)
                            .addService(new OwnLanguageHost(environment))
                            .addService(new OwnProvider())
                            .build()
                            .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The variables by which the engine takes them in the place of plugins. */
    Map<String, String> environment() {
        var port = server.getPort();
        return Map.of(
                "PULUMI_DEBUG_LANGUAGES",
                "java:" + port,
                "PULUMI_DEBUG_PROVIDERS",
                "random:%1$d,cloudflare:%1$d,terraform-provider:%1$d".formatted(port));
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
