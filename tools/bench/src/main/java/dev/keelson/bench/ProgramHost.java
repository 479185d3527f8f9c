package dev.keelson.bench;

import com.google.gson.Gson;
import dev.keelson.proof.engine.LanguageHost;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import pulumirpc.Language.RunRequest;
import pulumirpc.Language.RunResponse;

/**
 * The language host of all programs: it starts the process that Pulumi's own host of the language would start. Those hosts
 * are not to be had everywhere, and so the same one serves all contestants.
 */
final class ProgramHost extends LanguageHost implements AutoCloseable {
    private final Server server;
    private final Path log;
    private volatile Language language;

    ProgramHost(Language first, Path log) {
        this.language = first;
        this.log = log;
        try {
            server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                    .addService(this)
                    .build()
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getPort();
    }

    /** From here on the program is that of this language. */
    void serve(Language next) {
        language = next;
    }

    @Override
    protected RunResponse run(RunRequest request) {
        var connection = new Connection(
                request.getMonitorAddress(),
                engine(),
                request.getProject(),
                request.getStack(),
                request.getDryRun(),
                new Gson().toJson(request.getConfigMap()));
        var builder = new ProcessBuilder(language.command().apply(connection))
                .directory(language.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(connection.environment());
        try {
            var process = builder.start();
            process.getOutputStream().close();
            var code = process.waitFor();
            var ended = RunResponse.newBuilder();
            return code == 0
                    ? ended.build()
                    : ended.setError("the program ended with code %d, see %s".formatted(code, log))
                            .build();
        } catch (IOException e) {
            return RunResponse.newBuilder().setError(e.toString()).build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return RunResponse.newBuilder().setError("interrupted").build();
        }
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
