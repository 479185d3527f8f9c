package dev.keelson.proof.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WaitTest {
    private static final Duration LIMIT = Duration.ofMillis(200);

    @Test
    void givesWhatCame() {
        var tries = new AtomicInteger();

        var found = Wait.of(Duration.ofMinutes(1))
                .until(
                        "the third try",
                        () -> Optional.of(tries.incrementAndGet()).filter(count -> count == 3));

        assertThat(found).isEqualTo(3);
    }

    @Test
    void endsAtItsLimit() {
        var start = System.nanoTime();

        assertThatThrownBy(() -> Wait.of(LIMIT).until("rain", Optional::empty))
                .isInstanceOf(WaitException.class)
                .hasMessage("waited 0 s in vain for rain");
        // Not before, or it would not have waited; not long after, or it would not be a limit.
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(LIMIT, Duration.ofSeconds(10));
    }

    @Test
    void endsWhenTheAwaitedCannotComeAnyMore() {
        var wait = Wait.of(Duration.ofMinutes(1)).orUntil(() -> Optional.of("etcd ended with 1"));

        assertThatThrownBy(() -> wait.until("the API server", Optional::empty))
                .isInstanceOf(WaitException.class)
                .hasMessage("waited in vain for the API server: etcd ended with 1");
    }

    @Test
    void tellsWhatAnAssertionSaidLast() {
        assertThatThrownBy(() ->
                        Wait.of(LIMIT).untilAsserted("two", () -> assertThat(1).isEqualTo(2)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("waited 0 s in vain for two; the last try:")
                .hasMessageContaining("expected: 2");
    }
}
