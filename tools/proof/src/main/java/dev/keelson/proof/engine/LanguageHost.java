package dev.keelson.proof.engine;

import com.google.protobuf.Empty;
import io.grpc.stub.StreamObserver;
import pulumirpc.Language.GetRequiredPackagesRequest;
import pulumirpc.Language.GetRequiredPackagesResponse;
import pulumirpc.Language.LanguageHandshakeRequest;
import pulumirpc.Language.LanguageHandshakeResponse;
import pulumirpc.Language.RunRequest;
import pulumirpc.Language.RunResponse;
import pulumirpc.LanguageRuntimeGrpc;
import pulumirpc.Plugin.PluginInfo;

/** What the engine asks every language host, but for how a program is run. */
public abstract class LanguageHost extends LanguageRuntimeGrpc.LanguageRuntimeImplBase {
    /** Where the engine of the command that runs now listens; one runs at a time. */
    private volatile String engine = "";

    protected final String engine() {
        return engine;
    }

    /** Runs the program to its end. */
    protected abstract RunResponse run(RunRequest request);

    @Override
    public final void run(RunRequest request, StreamObserver<RunResponse> reply) {
        try {
            answer(reply, run(request));
        } catch (RuntimeException e) {
            answer(reply, RunResponse.newBuilder().setError(e.toString()).build());
        }
    }

    @Override
    public final void handshake(LanguageHandshakeRequest request, StreamObserver<LanguageHandshakeResponse> reply) {
        engine = request.getEngineAddress();
        answer(reply, LanguageHandshakeResponse.getDefaultInstance());
    }

    /** Nothing is installed: what a program asks for is on the path, or attached. */
    @Override
    public final void getRequiredPackages(
            GetRequiredPackagesRequest request, StreamObserver<GetRequiredPackagesResponse> reply) {
        answer(reply, GetRequiredPackagesResponse.getDefaultInstance());
    }

    @Override
    public final void getPluginInfo(Empty request, StreamObserver<PluginInfo> reply) {
        answer(reply, PluginInfo.getDefaultInstance());
    }

    @Override
    public final void cancel(Empty request, StreamObserver<Empty> reply) {
        answer(reply, request);
    }

    private static <T> void answer(StreamObserver<T> reply, T answer) {
        reply.onNext(answer);
        reply.onCompleted();
    }
}
