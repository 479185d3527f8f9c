package dev.keelson.sdks.contract;

import com.pulumi.resources.Resource;
import com.pulumi.test.Mocks;
import com.pulumi.test.TestOptions;
import com.pulumi.test.internal.MockMonitor;
import com.pulumi.test.internal.PulumiTestInternal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.Resource.ResourceInvokeRequest;
import pulumirpc.Resource.ResourceInvokeResponse;

/** What a program asks of the engine; leaves open what an engine or a provider makes of it. */
record Recording(List<RegisterResourceRequest> resources, List<ResourceInvokeRequest> calls) {
    Recording {
        resources = List.copyOf(resources);
        calls = List.copyOf(calls);
    }

    /** Runs a program; functions answer what is given here. */
    static Recording of(Map<String, Object> answer, Runnable program) {
        var monitor = new RecordingMonitor(answer);
        var test = PulumiTestInternal.builder()
                .options(TestOptions.Empty)
                .mocks(new Echo(answer))
                .monitorDecorator(mock -> monitor)
                .build();
        try {
            test.runTest(context -> program.run()).throwOnError();
        } finally {
            PulumiTestInternal.cleanup();
        }
        return new Recording(monitor.registered, monitor.calls);
    }

    RegisterResourceRequest resource(String name) {
        return resources.stream()
                .filter(request -> request.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no resource " + name + " was registered"));
    }

    private record Echo(Map<String, Object> answer) implements Mocks {
        @Override
        public CompletableFuture<ResourceResult> newResourceAsync(ResourceArgs args) {
            return CompletableFuture.completedFuture(ResourceResult.of(Optional.of("id"), args.inputs));
        }

        @Override
        public CompletableFuture<Map<String, Object>> callAsync(CallArgs args) {
            return CompletableFuture.completedFuture(answer);
        }
    }

    private static final class RecordingMonitor extends MockMonitor {
        private final List<RegisterResourceRequest> registered = new CopyOnWriteArrayList<>();
        private final List<ResourceInvokeRequest> calls = new CopyOnWriteArrayList<>();

        RecordingMonitor(Map<String, Object> answer) {
            super(new Echo(answer), PulumiTestInternal.mockLog());
        }

        @Override
        public CompletableFuture<RegisterResourceResponse> registerResourceAsync(
                Resource resource, RegisterResourceRequest request) {
            registered.add(request);
            return super.registerResourceAsync(resource, request);
        }

        @Override
        public CompletableFuture<ResourceInvokeResponse> invokeAsync(ResourceInvokeRequest request) {
            calls.add(request);
            return super.invokeAsync(request);
        }
    }
}
