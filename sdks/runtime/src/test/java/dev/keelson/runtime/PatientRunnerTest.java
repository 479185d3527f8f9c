package dev.keelson.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.deployment.internal.Runner;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class PatientRunnerTest {
    private final PatientRunner runner = new PatientRunner(new Direct());

    @Test
    void endsWithAProgramThatLeavesNothingUnderWay() {
        var ended = runner.runAsync(() -> {
            runner.registerTask("done", CompletableFuture.completedFuture("a"));
            return "whole";
        });

        assertThat(ended)
                .succeedsWithin(5, TimeUnit.SECONDS)
                .extracting(Runner.Result::result)
                .isEqualTo(Optional.of("whole"));
    }

    @Test
    void waitsForTasksAndForWhatTheyBegin() {
        var first = new CompletableFuture<String>();
        var second = new CompletableFuture<String>();
        var begins = first.thenApply(value -> {
            runner.registerTask("second", second);
            return value;
        });
        var ended = runner.runAsync(() -> {
            runner.registerTask("first", begins);
            return "whole";
        });

        assertThat(ended).isNotDone();
        first.complete("a");
        assertThat(ended).isNotDone();
        second.complete("b");
        assertThat(ended).succeedsWithin(5, TimeUnit.SECONDS);
    }

    @Test
    void endsAtTheFirstTaskThatFails() {
        var failing = new CompletableFuture<String>();
        var ended = runner.runAsync(() -> {
            runner.registerTask("failing", failing);
            runner.registerTask("endless", new CompletableFuture<String>());
            return "whole";
        });

        failing.completeExceptionally(new IllegalStateException("as told"));
        assertThat(ended)
                .failsWithin(5, TimeUnit.SECONDS)
                .withThrowableThat()
                .havingRootCause()
                .withMessage("as told");
    }

    @Test
    void seesATaskThatHasFailedBeforeItWasTold() {
        var ended = runner.runAsync(() -> {
            runner.registerTask("failed", CompletableFuture.failedFuture(new IllegalStateException("as told")));
            return "whole";
        });

        assertThat(ended).failsWithin(5, TimeUnit.SECONDS);
    }

    /** The SDK's, without what it makes of a failure. */
    private static final class Direct implements Runner {
        @Override
        public <T> void registerTask(String description, CompletableFuture<T> task) {
            throw new CompletionException(new AssertionError("the SDK's runner is given the program alone"));
        }

        @Override
        public <T> CompletableFuture<Result<T>> runAsync(Supplier<T> program) {
            return CompletableFuture.supplyAsync(program, task -> new Thread(task).start())
                    .thenApply(value -> new Result<>(0, List.of(), Optional.of(value)) {});
        }
    }
}
