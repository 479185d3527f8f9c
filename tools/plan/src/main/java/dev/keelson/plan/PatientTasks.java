package dev.keelson.plan;

import com.google.common.collect.ForwardingMap;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The SDK's unfinished tasks, in a map that lets it wait for them.
 *
 * <p>While requests are under way, the SDK (1.36.1, {@code DefaultRunner.checkForTasks}) spins: at each turn, in a new
 * thread, it asks whether the map is empty, writes all of it into a log line that nobody reads, whole responses
 * included, and looks at every task. For 2,000 resources that took 20 s of processor time, most of what there was. Here
 * {@link #isEmpty} waits until a task is done, {@link #keySet} holds only those that are, and the text is short.
 */
final class PatientTasks extends ForwardingMap<CompletableFuture<Void>, List<String>> {
    /** How long the SDK sleeps at most before it looks again; a safety net, since every task that ends wakes it. */
    private static final long LOOK_AGAIN_MILLIS = 20;

    private final Map<CompletableFuture<Void>, List<String>> tasks = new ConcurrentHashMap<>();
    private final LinkedBlockingQueue<CompletableFuture<Void>> done = new LinkedBlockingQueue<>();

    @Override
    protected Map<CompletableFuture<Void>, List<String>> delegate() {
        return tasks;
    }

    @Override
    public @Nullable List<String> compute(
            CompletableFuture<Void> task,
            BiFunction<
                            ? super CompletableFuture<Void>,
                            ? super @Nullable List<String>,
                            ? extends @Nullable List<String>>
                    change) {
        var names = tasks.compute(task, change);
        var unused = task.whenComplete((nothing, failure) -> done.add(task));
        return names;
    }

    @Override
    public boolean isEmpty() {
        if (tasks.isEmpty()) {
            return true;
        }
        try {
            var next = done.poll(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            if (next != null) {
                done.add(next);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return tasks.isEmpty();
    }

    @Override
    public Set<CompletableFuture<Void>> keySet() {
        Set<CompletableFuture<Void>> ended = Collections.newSetFromMap(new IdentityHashMap<>());
        done.drainTo(ended);
        return ended;
    }

    @Override
    public String toString() {
        return "tasks";
    }
}
