package dev.keelson.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.pulumi.deployment.internal.Monitor;
import com.pulumi.resources.Resource;
import io.grpc.StatusRuntimeException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.ResourceCallRequest;
import pulumirpc.Resource.SupportsFeatureRequest;

class DirectMonitorTest {
    private final OfflineEngine engine =
            new OfflineEngine(new ProgramRun("keelson-test", "prod", context -> {}, StackConfig.empty()));
    private final Monitor monitor = new DirectMonitor(engine);

    @Test
    void answersAsTheEngineDoes() {
        var asked = monitor.supportsFeatureAsync(
                SupportsFeatureRequest.newBuilder().setId("resourceReferences").build());

        assertThat(asked).succeedsWithin(5, TimeUnit.SECONDS);
        assertThat(asked.join().getHasSupport()).isTrue();
        assertThat(engine.failures()).isEmpty();
    }

    @Test
    void notesWhatTheEngineRefuses() throws Exception {
        register().get(5, TimeUnit.SECONDS);

        assertThat(register())
                .failsWithin(5, TimeUnit.SECONDS)
                .withThrowableThat()
                .withCauseInstanceOf(StatusRuntimeException.class);
        assertThat(engine.failures())
                .containsExactly(
                        "Two resources are a test:index:Thing named 'first' under the same parent; names must differ.");
    }

    private CompletableFuture<?> register() {
        return monitor.registerResourceAsync(
                mock(Resource.class),
                RegisterResourceRequest.newBuilder()
                        .setType("test:index:Thing")
                        .setName("first")
                        .build());
    }

    @Test
    void notesACallThatThePlanDoesNotKnow() {
        assertThat(monitor.callAsync(ResourceCallRequest.getDefaultInstance())).failsWithin(5, TimeUnit.SECONDS);
        assertThat(engine.failures())
                .containsExactly(
                        "The program calls pulumirpc.ResourceMonitor/Call, which the plan does not know; use the real engine.");
    }
}
