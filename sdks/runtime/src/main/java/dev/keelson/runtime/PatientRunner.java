package dev.keelson.runtime;

import com.pulumi.deployment.internal.Runner;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Waits until all that a program has begun is done, in place of the SDK's loop.
 *
 * <p>While requests are under way, the SDK (1.36.1, {@code DefaultRunner.checkForTasks}) spins: at each turn, in a new
 * thread, it writes all tasks into a log line that nobody reads, whole responses included, and looks at every one of
 * them. For 2,000 resources that took 20 s of processor time, most of what there was. It also writes a line for each
 * task that begins, some 40 for a resource. What remains the SDK's work is to tell the engine why a program failed.
 */
final class PatientRunner implements Runner {
    private final Runner sdk;
    private final AtomicInteger underWay = new AtomicInteger(1); // the program
    private final CompletableFuture<Void> done = new CompletableFuture<>();

    PatientRunner(Runner sdk) {
        this.sdk = sdk;
    }

    @Override
    public <T> CompletableFuture<Result<T>> runAsync(Supplier<T> program) {
        return sdk.runAsync(() -> {
            var value = program.get();
            end();
            done.join();
            return value;
        });
    }

    @Override
    public <T> void registerTask(String description, CompletableFuture<T> task) {
        if (task.isDone() && !task.isCompletedExceptionally()) {
            return;
        }
        underWay.incrementAndGet();
        var unused = task.whenComplete((value, failure) -> {
            if (failure != null) {
                done.completeExceptionally(failure);
            }
            end();
        });
    }

    private void end() {
        if (underWay.decrementAndGet() == 0) {
            done.complete(null);
        }
    }
}
