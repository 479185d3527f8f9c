package dev.keelson.plan;

import com.pulumi.deployment.internal.Engine;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import pulumirpc.EngineOuterClass.GetRootResourceRequest;
import pulumirpc.EngineOuterClass.GetRootResourceResponse;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.EngineOuterClass.RequirePulumiVersionRequest;
import pulumirpc.EngineOuterClass.RequirePulumiVersionResponse;

/**
 * A Pulumi engine without any cloud: it records a program's requests and answers them as in a preview.
 *
 * <p>A program of this JVM calls it; {@link EngineServer} offers it to one in another process.
 */
final class OfflineEngine implements Engine {
    private final OfflineMonitor monitor;
    private final Queue<Recording.Message> messages = new ConcurrentLinkedQueue<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    OfflineEngine(ProgramRun run) {
        monitor = new OfflineMonitor(run);
    }

    OfflineMonitor monitor() {
        return monitor;
    }

    Queue<Recording.Message> messages() {
        return messages;
    }

    /** What the engine refused, in its own words, which are clearer than those of the SDK. */
    Queue<String> failures() {
        return failures;
    }

    /** Notes a call that failed, also to a method that is not implemented here. */
    void failed(MethodDescriptor<?, ?> method, Status status) {
        if (status.getCode() == Status.Code.UNIMPLEMENTED) {
            failures.add("The program calls %s, which the plan does not know; use the real engine."
                    .formatted(method.getFullMethodName()));
        } else {
            var text = status.getDescription();
            failures.add(text != null ? text : method.getFullMethodName() + ": " + status.getCode());
        }
    }

    void log(LogRequest request) {
        var severity = switch (request.getSeverity()) {
            case DEBUG -> Recording.Severity.DEBUG;
            case INFO -> Recording.Severity.INFO;
            case WARNING -> Recording.Severity.WARNING;
            case ERROR, UNRECOGNIZED -> Recording.Severity.ERROR;
        };
        if (severity != Recording.Severity.DEBUG) {
            messages.add(new Recording.Message(severity, request.getMessage()));
        }
    }

    @Override
    public CompletableFuture<Void> logAsync(LogRequest request) {
        log(request);
        return CompletableFuture.allOf();
    }

    @Override
    public CompletableFuture<GetRootResourceResponse> getRootResourceAsync(GetRootResourceRequest request) {
        throw new UnsupportedOperationException("the SDK never asks for the root resource");
    }

    @Override
    public CompletableFuture<RequirePulumiVersionResponse> requirePulumiVersionAsync(
            RequirePulumiVersionRequest request) {
        return CompletableFuture.completedFuture(RequirePulumiVersionResponse.getDefaultInstance());
    }
}
