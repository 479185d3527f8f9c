package dev.keelson.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.pulumi.deployment.internal.EngineLogger;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;

class QuietLoggerTest {
    private final EngineLogger sdk = mock(EngineLogger.class);
    private final QuietLogger quiet = new QuietLogger(sdk);

    @Test
    void keepsDebugLinesToItself() {
        assertThat(quiet.debugAsync("a line")).isCompletedWithValue(null);
        assertThat(quiet.logAsync(Level.FINEST, "a line", null, null, null)).isCompletedWithValue(null);
        verifyNoInteractions(sdk);
    }

    @Test
    void handsOnWhatIsForTheUser() {
        var answers = new java.util.ArrayList<CompletableFuture<Void>>();
        for (var level : new Level[] {Level.INFO, Level.WARNING, Level.SEVERE}) {
            var answer = new CompletableFuture<Void>();
            when(sdk.logAsync(level, "a line", null, null, null)).thenReturn(answer);
            answers.add(answer);
        }

        assertThat(quiet.infoAsync("a line")).isSameAs(answers.get(0));
        assertThat(quiet.warnAsync("a line")).isSameAs(answers.get(1));
        assertThat(quiet.errorAsync("a line")).isSameAs(answers.get(2));
    }

    @Test
    void countsErrorsAsTheSdkDoes() {
        when(sdk.getErrorCount()).thenReturn(2);
        when(sdk.hasLoggedErrors()).thenReturn(true);

        assertThat(quiet.getErrorCount()).isEqualTo(2);
        assertThat(quiet.hasLoggedErrors()).isTrue();
    }
}
