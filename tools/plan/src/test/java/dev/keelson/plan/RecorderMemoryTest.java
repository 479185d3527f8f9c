package dev.keelson.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.Context;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Many plans in one process, as {@code plan --watch} makes them. */
class RecorderMemoryTest {
    private static final int RUNS = 10;

    /** A thread of the common pool may still have the last run, until it gets another task. */
    private static final int MOST_ALIVE = 2;

    private static final Duration DEADLINE = Duration.ofSeconds(20);

    @Test
    void nothingOfARunStays() throws Exception {
        var runs = new ArrayList<WeakReference<Consumer<Context>>>();
        for (var run = 0; run < RUNS; run++) {
            runs.add(record(run));
        }

        var end = System.nanoTime() + DEADLINE.toNanos();
        while (alive(runs) > MOST_ALIVE && System.nanoTime() < end) {
            System.gc();
            Thread.sleep(20);
        }
        assertThat(alive(runs)).isLessThanOrEqualTo(MOST_ALIVE);
    }

    @Test
    void noRunLeavesAThread() throws Exception {
        record(0);
        var before = threads();
        for (var run = 0; run < RUNS; run++) {
            record(run);
        }

        for (var thread : threads()) {
            if (!before.contains(thread)) {
                thread.join(DEADLINE.toMillis());
                assertThat(thread.isAlive()).as(thread.getName()).isFalse();
            }
        }
    }

    private static WeakReference<Consumer<Context>> record(int number) {
        // An object of its own each time, which a lambda without a variable would not be.
        Consumer<Context> program = context -> {
            var component = new Component("component-" + number);
            context.export("urn", component.urn().applyValue(urn -> urn + number));
        };
        Recorder.record(new ProgramRun("test", "dev", program, StackConfig.empty()));
        return new WeakReference<>(program);
    }

    private static long alive(List<WeakReference<Consumer<Context>>> runs) {
        return runs.stream().filter(run -> run.get() != null).count();
    }

    /** Without those of the common pool, which come and go. */
    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().startsWith("ForkJoinPool.commonPool-worker"))
                .collect(Collectors.toSet());
    }

    private static final class Component extends ComponentResource {
        Component(String name) {
            super("test:index:Component", name, ComponentResourceOptions.Empty);
            registerOutputs(Map.of("name", Output.of(name)));
        }
    }
}
