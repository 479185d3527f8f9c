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
import java.util.concurrent.TimeUnit;
import pulumirpc.EngineGrpc;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.EngineOuterClass.RequirePulumiVersionRequest;
import pulumirpc.EngineOuterClass.RequirePulumiVersionResponse;

/** An {@link OfflineEngine} on loopback, for a program in another process. */
final class EngineServer implements AutoCloseable {
    private static final int MAX_MESSAGE_BYTES = 400 << 20; // as the real engine's

    private final OfflineEngine engine;
    private final Server server;

    EngineServer(OfflineEngine engine) {
        this.engine = engine;
        var watch = new FailureWatch();
        try {
            server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                    .maxInboundMessageSize(MAX_MESSAGE_BYTES)
                    .directExecutor() // no handler blocks
                    .addService(ServerInterceptors.intercept(engine.monitor(), watch))
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
            engine.log(request);
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

    private final class FailureWatch implements ServerInterceptor {
        @Override
        public <Q, R> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
            var watched = new io.grpc.ForwardingServerCall.SimpleForwardingServerCall<Q, R>(call) {
                @Override
                public void close(Status status, Metadata trailers) {
                    if (!status.isOk() && status.getCode() != Status.Code.CANCELLED) {
                        engine.failed(call.getMethodDescriptor(), status);
                    }
                    super.close(status, trailers);
                }
            };
            return next.startCall(watched, headers);
        }
    }
}
