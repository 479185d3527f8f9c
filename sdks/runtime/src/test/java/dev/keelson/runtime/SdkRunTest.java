package dev.keelson.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.CompletableFuture.completedFuture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.pulumi.Context;
import com.pulumi.deployment.internal.Engine;
import com.pulumi.deployment.internal.Monitor;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.EngineOuterClass.LogSeverity;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.Resource.SupportsFeatureResponse;

class SdkRunTest {
    private final Engine engine = mock(Engine.class);
    private final Monitor monitor = mock(Monitor.class);
    private final Queue<LogRequest> sent = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void answer() {
        when(engine.logAsync(any())).thenAnswer(call -> {
            sent.add(call.getArgument(0));
            return completedFuture(null);
        });
        when(monitor.supportsFeatureAsync(any()))
                .thenReturn(completedFuture(
                        SupportsFeatureResponse.newBuilder().setHasSupport(true).build()));
        when(monitor.registerResourceAsync(any(), any())).thenAnswer(call -> {
            RegisterResourceRequest request = call.getArgument(1);
            return completedFuture(RegisterResourceResponse.newBuilder()
                    .setUrn("urn:" + request.getType())
                    .build());
        });
        when(monitor.registerResourceOutputsAsync(any())).thenReturn(completedFuture(null));
    }

    @Test
    void aProgramKnowsItsStackAndItsConfiguration() {
        var seen = new ConcurrentLinkedQueue<String>();
        var code = run(context -> {
            seen.add(context.organizationName() + "/" + context.projectName() + "/" + context.stackName());
            seen.add(context.config().require("name"));
            seen.add(context.config("other").require("word"));
        });

        assertThat(code).isZero();
        assertThat(seen).containsExactly("org/site/prod", "a name", "a word");
        assertThat(sent).isEmpty();
    }

    @Test
    void onlyWhatIsForTheUserIsSent() {
        var code = run(context -> {
            context.log().debug("how");
            context.log().info("what");
        });

        assertThat(code).isZero();
        assertThat(sent).extracting(LogRequest::getMessage).containsExactly("what");
    }

    /** The SDK says it twice: to the engine and, under a log header, on standard error. */
    @Test
    void aFailureIsToldToTheEngineAlone() {
        var standardError = new ByteArrayOutputStream();
        var before = System.err;
        System.setErr(new PrintStream(standardError, true, UTF_8));
        int code;
        try {
            code = run(context -> {
                throw new IllegalArgumentException("as told");
            });
        } finally {
            System.setErr(before);
        }

        assertThat(code).isEqualTo(32);
        assertThat(sent).singleElement().satisfies(line -> {
            assertThat(line.getSeverity()).isEqualTo(LogSeverity.ERROR);
            assertThat(line.getMessage()).contains("as told");
        });
        assertThat(standardError.toString(UTF_8)).isEmpty();
    }

    @Test
    void withoutAnEngineThereIsNothingToRun() {
        assertThatThrownBy(SdkRun::fromEnvironment)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("without the Pulumi engine");
    }

    private int run(Consumer<Context> program) {
        return SdkRun.of(
                        engine,
                        monitor,
                        "org",
                        "site",
                        "prod",
                        true,
                        Map.of("site:name", "a name", "other:word", "a word"),
                        Set.of())
                .run(program);
    }
}
