package dev.keelson.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@SuppressWarnings("CollectionUndefinedEquality") // the SDK keys tasks by identity
class PatientTasksTest {
    private final PatientTasks tasks = new PatientTasks();

    @Test
    void isEmptyAtOnceWithoutTasks() {
        assertThat(tasks.isEmpty()).isTrue();
        assertThat(tasks.keySet()).isEmpty();
    }

    @Test
    void showsTasksOnlyWhenTheyAreDone() {
        var first = add("first");
        var second = add("second");

        assertThat(tasks.keySet()).isEmpty();
        second.complete(null);
        assertThat(tasks.keySet()).containsExactly(second);
        tasks.remove(second);
        first.completeExceptionally(new IllegalStateException("as told"));
        assertThat(tasks.keySet()).containsExactly(first);
        tasks.remove(first);
        assertThat(tasks.isEmpty()).isTrue();
    }

    /** A spinning caller gets a pause, one with a task to handle does not. */
    @Test
    void waitsForATaskThatIsUnderWay() {
        var task = add("task");
        var start = System.nanoTime();
        assertThat(tasks.isEmpty()).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(10));

        task.complete(null);
        assertThat(tasks.isEmpty()).isFalse();
        assertThat(tasks.keySet()).as("asking does not use it up").containsExactly(task);
    }

    @Test
    void describesItselfInAWord() {
        var unused = add("result=<a whole response>");

        assertThat(tasks).hasToString("tasks");
    }

    private CompletableFuture<Void> add(String name) {
        var task = new CompletableFuture<Void>();
        tasks.compute(task, (key, names) -> List.of(name));
        return task;
    }
}
