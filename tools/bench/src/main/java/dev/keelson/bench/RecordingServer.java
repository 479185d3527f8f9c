package dev.keelson.bench;

import com.google.protobuf.Empty;
import com.google.protobuf.Message;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import pulumirpc.EngineGrpc;
import pulumirpc.EngineOuterClass.GetRootResourceRequest;
import pulumirpc.EngineOuterClass.GetRootResourceResponse;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.EngineOuterClass.LogSeverity;
import pulumirpc.EngineOuterClass.RequirePulumiVersionRequest;
import pulumirpc.EngineOuterClass.RequirePulumiVersionResponse;
import pulumirpc.EngineOuterClass.SetRootResourceRequest;
import pulumirpc.EngineOuterClass.SetRootResourceResponse;
import pulumirpc.Resource.RegisterResourceOutputsRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.Resource.SupportsFeatureRequest;
import pulumirpc.Resource.SupportsFeatureResponse;
import pulumirpc.ResourceMonitorGrpc;

/**
 * An engine that answers at once, as a preview does, for programs of every language: so only the program's own time is
 * measured.
 *
 * <p>In a process of its own. It prints its address; for each line of its standard input it prints how many resources
 * were registered since the last one; it ends with its standard input.
 */
final class RecordingServer {
    private static final int MOST_BYTES = 400 << 20; // as the real engine's
    private static final String STACK_TYPE = "pulumi:pulumi:Stack";

    private final Set<String> urns = ConcurrentHashMap.newKeySet();
    private final AtomicInteger errors = new AtomicInteger();

    private RecordingServer() {}

    public static void main(String[] args) throws IOException {
        var recording = new RecordingServer();
        var server = recording.start();
        System.out.println(InetAddress.getLoopbackAddress().getHostAddress() + ":" + server.getPort());
        System.out.flush();
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (lines.readLine() != null) {
            System.out.println(recording.count());
            System.out.flush();
        }
        server.shutdownNow();
    }

    static RecordingServer create() {
        return new RecordingServer();
    }

    Server start() throws IOException {
        return NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .maxInboundMessageSize(MOST_BYTES)
                .directExecutor() // no handler blocks
                .addService(new Monitor())
                .addService(new Engine())
                .build()
                .start();
    }

    /** How many resources were registered since this was asked last; -1 where the program reported an error. */
    int count() {
        var count = errors.getAndSet(0) > 0 ? -1 : urns.size();
        urns.clear();
        return count;
    }

    private static <T extends Message> void answer(StreamObserver<T> reply, T answer) {
        reply.onNext(answer);
        reply.onCompleted();
    }

    private final class Monitor extends ResourceMonitorGrpc.ResourceMonitorImplBase {
        /** The real engine has all of them. */
        @Override
        public void supportsFeature(SupportsFeatureRequest request, StreamObserver<SupportsFeatureResponse> reply) {
            answer(
                    reply,
                    SupportsFeatureResponse.newBuilder().setHasSupport(true).build());
        }

        @Override
        public void registerResource(RegisterResourceRequest request, StreamObserver<RegisterResourceResponse> reply) {
            var urn = "urn:pulumi:bench::keelson-bench::%s::%s".formatted(request.getType(), request.getName());
            if (!request.getType().equals(STACK_TYPE)) {
                urns.add(urn);
            }
            answer(
                    reply,
                    RegisterResourceResponse.newBuilder()
                            .setUrn(urn)
                            .setObject(request.getObject())
                            .build());
        }

        @Override
        public void registerResourceOutputs(RegisterResourceOutputsRequest request, StreamObserver<Empty> reply) {
            answer(reply, Empty.getDefaultInstance());
        }

        /** The real one answers when all is done: here that is now. */
        @Override
        public void signalAndWaitForShutdown(Empty request, StreamObserver<Empty> reply) {
            answer(reply, request);
        }
    }

    private final class Engine extends EngineGrpc.EngineImplBase {
        @Override
        public void log(LogRequest request, StreamObserver<Empty> reply) {
            if (request.getSeverity() == LogSeverity.ERROR) {
                errors.incrementAndGet();
                System.err.println(request.getMessage());
            }
            answer(reply, Empty.getDefaultInstance());
        }

        @Override
        public void getRootResource(GetRootResourceRequest request, StreamObserver<GetRootResourceResponse> reply) {
            answer(reply, GetRootResourceResponse.getDefaultInstance());
        }

        @Override
        public void setRootResource(SetRootResourceRequest request, StreamObserver<SetRootResourceResponse> reply) {
            answer(reply, SetRootResourceResponse.getDefaultInstance());
        }

        @Override
        public void requirePulumiVersion(
                RequirePulumiVersionRequest request, StreamObserver<RequirePulumiVersionResponse> reply) {
            answer(reply, RequirePulumiVersionResponse.getDefaultInstance());
        }
    }
}
