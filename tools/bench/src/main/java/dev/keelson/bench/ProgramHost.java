package dev.keelson.bench;

import com.google.gson.Gson;
import com.google.protobuf.Empty;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import pulumirpc.Language.GetRequiredPackagesRequest;
import pulumirpc.Language.GetRequiredPackagesResponse;
import pulumirpc.Language.LanguageHandshakeRequest;
import pulumirpc.Language.LanguageHandshakeResponse;
import pulumirpc.Language.RunRequest;
import pulumirpc.Language.RunResponse;
import pulumirpc.LanguageRuntimeGrpc;
import pulumirpc.Plugin.PluginInfo;

/**
 * The language host of all programs: it starts the process that Pulumi's own host of the language would start. Those hosts
 * are not to be had everywhere, and so the same one serves all contestants.
 */
final class ProgramHost extends LanguageRuntimeGrpc.LanguageRuntimeImplBase implements AutoCloseable {
    private final Server server;
    private final Path log;
    private volatile Language language;

    /** Where the engine of the command that runs now listens; one runs at a time. */
    private volatile String engine = "";

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
    public void handshake(LanguageHandshakeRequest request, StreamObserver<LanguageHandshakeResponse> reply) {
        engine = request.getEngineAddress();
        answer(reply, LanguageHandshakeResponse.getDefaultInstance());
    }

    /** Nothing is installed: the provider is on the path. */
    @Override
    public void getRequiredPackages(
            GetRequiredPackagesRequest request, StreamObserver<GetRequiredPackagesResponse> reply) {
        answer(reply, GetRequiredPackagesResponse.getDefaultInstance());
    }

    @Override
    public void getPluginInfo(Empty request, StreamObserver<PluginInfo> reply) {
        answer(reply, PluginInfo.getDefaultInstance());
    }

    @Override
    public void cancel(Empty request, StreamObserver<Empty> reply) {
        answer(reply, request);
    }

    @Override
    public void run(RunRequest request, StreamObserver<RunResponse> reply) {
        var connection = new Connection(
                request.getMonitorAddress(),
                engine,
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
            answer(
                    reply,
                    code == 0
                            ? ended.build()
                            : ended.setError("the program ended with code %d, see %s".formatted(code, log))
                                    .build());
        } catch (IOException e) {
            answer(reply, RunResponse.newBuilder().setError(e.toString()).build());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            answer(reply, RunResponse.newBuilder().setError("interrupted").build());
        }
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private static <T> void answer(StreamObserver<T> reply, T answer) {
        reply.onNext(answer);
        reply.onCompleted();
    }
}
