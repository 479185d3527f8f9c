package dev.keelson.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.pulumi.deployment.internal.Engine;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.EngineOuterClass.LogSeverity;

class QuietEngineTest {
    private final Engine engine = mock(Engine.class);
    private final QuietEngine quiet = new QuietEngine(engine);

    @Test
    void keepsDebugLinesToItself() {
        assertThat(quiet.logAsync(line(LogSeverity.DEBUG))).isCompletedWithValue(null);
        verifyNoInteractions(engine);
    }

    @ParameterizedTest
    @EnumSource(names = {"INFO", "WARNING", "ERROR"})
    void handsOnWhatIsForTheUser(LogSeverity severity) {
        var answer = new CompletableFuture<Void>();
        when(engine.logAsync(line(severity))).thenReturn(answer);

        assertThat(quiet.logAsync(line(severity))).isSameAs(answer);
    }

    private static LogRequest line(LogSeverity severity) {
        return LogRequest.newBuilder()
                .setSeverity(severity)
                .setMessage("a line")
                .build();
    }
}
