package dev.keelson.plan;

import com.google.protobuf.Empty;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import pulumirpc.EngineGrpc;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.EngineOuterClass.RequirePulumiVersionRequest;
import pulumirpc.EngineOuterClass.RequirePulumiVersionResponse;

/** A Pulumi engine on loopback without any cloud: it records a program's requests and answers them as in a preview. */
final class OfflineEngine implements AutoCloseable {
    private static final int MAX_MESSAGE_BYTES = 400 << 20; // as the real engine's

    private final Server server;
    private final OfflineMonitor monitor;
    private final Queue<Recording.Message> messages = new ConcurrentLinkedQueue<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    OfflineEngine(ProgramRun run) {
        monitor = new OfflineMonitor(run);
        var watch = new FailureWatch();
        try {
            server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                    .maxInboundMessageSize(MAX_MESSAGE_BYTES)
                    .directExecutor() // no handler blocks
                    .addService(ServerInterceptors.intercept(monitor, watch))
                    .addService(ServerInterceptors.intercept(new Log(), watch))
                    .build()
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("The offline engine found no port on loopback", e);
        }
    }

    String address() {
        return InetAddress.getLoopbackAddress().getHostAddress() + ":" + server.getPort();
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

    @Override
    public void close() {
        server.shutdownNow();
        try {
            server.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Log extends EngineGrpc.EngineImplBase {
        @Override
        public void log(LogRequest request, StreamObserver<Empty> reply) {
            var severity = switch (request.getSeverity()) {
                case DEBUG -> Recording.Severity.DEBUG;
                case INFO -> Recording.Severity.INFO;
                case WARNING -> Recording.Severity.WARNING;
                case ERROR, UNRECOGNIZED -> Recording.Severity.ERROR;
            };
            if (severity != Recording.Severity.DEBUG) {
                messages.add(new Recording.Message(severity, request.getMessage()));
            }
            reply.onNext(Empty.getDefaultInstance());
            reply.onCompleted();
        }

        @Override
        public void requirePulumiVersion(
                RequirePulumiVersionRequest request, StreamObserver<RequirePulumiVersionResponse> reply) {
            reply.onNext(RequirePulumiVersionResponse.getDefaultInstance());
            reply.onCompleted();
        }
    }

    /** Notes every call that fails, also to methods that are not implemented here. */
    private final class FailureWatch implements ServerInterceptor {
        @Override
        public <Q, R> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
            var watched = new io.grpc.ForwardingServerCall.SimpleForwardingServerCall<Q, R>(call) {
                @Override
                public void close(Status status, Metadata trailers) {
                    if (status.getCode() == Status.Code.UNIMPLEMENTED) {
                        failures.add("The program calls %s, which the plan does not know; use the real engine."
                                .formatted(call.getMethodDescriptor().getFullMethodName()));
                    } else if (!status.isOk() && status.getCode() != Status.Code.CANCELLED) {
                        var text = status.getDescription();
                        failures.add(
                                text != null
                                        ? text
                                        : call.getMethodDescriptor().getFullMethodName() + ": " + status.getCode());
                    }
                    super.close(status, trailers);
                }
            };
            return next.startCall(watched, headers);
        }
    }
}
