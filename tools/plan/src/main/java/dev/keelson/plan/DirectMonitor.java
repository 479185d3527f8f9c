package dev.keelson.plan;

import com.google.protobuf.Empty;
import com.pulumi.core.internal.ContextAwareCompletableFuture;
import com.pulumi.deployment.internal.Monitor;
import com.pulumi.resources.Resource;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import pulumirpc.Provider.CallResponse;
import pulumirpc.Resource.ReadResourceRequest;
import pulumirpc.Resource.ReadResourceResponse;
import pulumirpc.Resource.RegisterPackageRequest;
import pulumirpc.Resource.RegisterPackageResponse;
import pulumirpc.Resource.RegisterResourceOutputsRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.Resource.ResourceCallRequest;
import pulumirpc.Resource.ResourceInvokeRequest;
import pulumirpc.Resource.ResourceInvokeResponse;
import pulumirpc.Resource.SupportsFeatureRequest;
import pulumirpc.Resource.SupportsFeatureResponse;
import pulumirpc.ResourceMonitorGrpc;

/**
 * The SDK's way to an {@link OfflineEngine} in the same JVM: its requests, without a socket and without gRPC.
 *
 * <p>Each is answered by another thread, as over a socket: what a program declares when a resource is registered would
 * otherwise be declared within that answer, one stack upon the other for as long as a chain of resources is.
 */
record DirectMonitor(OfflineEngine engine) implements Monitor {

    @Override
    public CompletableFuture<SupportsFeatureResponse> supportsFeatureAsync(SupportsFeatureRequest request) {
        return ask(ResourceMonitorGrpc::getSupportsFeatureMethod, engine.monitor()::supportsFeature, request);
    }

    @Override
    public CompletableFuture<ResourceInvokeResponse> invokeAsync(ResourceInvokeRequest request) {
        return ask(ResourceMonitorGrpc::getInvokeMethod, engine.monitor()::invoke, request);
    }

    @Override
    public CompletableFuture<CallResponse> callAsync(ResourceCallRequest request) {
        return ask(ResourceMonitorGrpc::getCallMethod, engine.monitor()::call, request);
    }

    @Override
    public CompletableFuture<ReadResourceResponse> readResourceAsync(Resource resource, ReadResourceRequest request) {
        return ask(ResourceMonitorGrpc::getReadResourceMethod, engine.monitor()::readResource, request);
    }

    @Override
    public CompletableFuture<RegisterResourceResponse> registerResourceAsync(
            Resource resource, RegisterResourceRequest request) {
        return ask(ResourceMonitorGrpc::getRegisterResourceMethod, engine.monitor()::registerResource, request);
    }

    @Override
    public CompletableFuture<Void> registerResourceOutputsAsync(RegisterResourceOutputsRequest request) {
        return this.<RegisterResourceOutputsRequest, Empty>ask(
                        ResourceMonitorGrpc::getRegisterResourceOutputsMethod,
                        engine.monitor()::registerResourceOutputs,
                        request)
                .thenAccept(empty -> {});
    }

    @Override
    public CompletableFuture<RegisterPackageResponse> registerPackageAsync(RegisterPackageRequest request) {
        return ask(ResourceMonitorGrpc::getRegisterPackageMethod, engine.monitor()::registerPackage, request);
    }

    private <Q, R> CompletableFuture<R> ask(
            Supplier<MethodDescriptor<Q, R>> method, BiConsumer<Q, StreamObserver<R>> handler, Q request) {
        return ContextAwareCompletableFuture.supplyAsync(() -> {
            var answer = new Answer<R>();
            handler.accept(request, answer);
            if (answer.failure != null) {
                engine.failed(method.get(), Status.fromThrowable(answer.failure));
            }
            return answer.future.join();
        });
    }

    private static final class Answer<R> implements StreamObserver<R> {
        private final CompletableFuture<R> future = new CompletableFuture<>();
        private @Nullable Throwable failure;

        @Override
        public void onNext(R value) {
            future.complete(value);
        }

        @Override
        public void onError(Throwable problem) {
            failure = problem;
            future.completeExceptionally(problem);
        }

        @Override
        public void onCompleted() {}
    }
}
