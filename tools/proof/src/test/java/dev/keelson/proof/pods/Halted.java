package dev.keelson.proof.pods;

import dev.keelson.proof.run.Wait;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A delivery that was stopped while it wrote.
 *
 * @param folder where it writes
 * @param size of what it delivers
 */
record Halted(Job job, Path folder, long size, List<ProcessHandle> processes) {
    private static final int ATTEMPTS = 10;
    private static final Duration LIMIT = Duration.ofMinutes(1);

    Halted {
        processes = List.copyOf(processes);
    }

    /** Tries until one is met there: it takes a moment to stop a process. */
    static Halted inTheMiddle(RealSite site, String name, String old, String content) {
        var delivery = Delivery.of(site);
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var run = name + "-" + attempt;
            var folder = Delivery.target(site, run, old);
            var job = delivery.job(run, delivery.source(site, run, content), folder, content);
            new Jobs(site).start(job);
            var halted = halt(site, job, folder, content.length());
            if (halted.partial().isPresent()) {
                return halted;
            }
            halted.goOn();
        }
        throw new AssertionError("no run of " + ATTEMPTS + " was stopped while it wrote");
    }

    /** The file that it has begun and not ended. */
    Optional<Path> partial() {
        return temporary(folder).filter(file -> size(file) < size);
    }

    void kill() {
        processes.forEach(ProcessHandle::destroyForcibly);
    }

    void goOn() {
        signal("-CONT", processes);
    }

    private static Halted halt(RealSite site, Job job, Path folder, long size) {
        var pod = Wait.of(LIMIT).until("the Job's pod", () -> pod(site, job));
        var smallest = size(folder.resolve(Delivery.FILE));
        var end = System.nanoTime() + LIMIT.toNanos();
        // No pause, as Wait makes: the moment is short.
        while (temporary(folder).filter(file -> size(file) > smallest).isEmpty()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(job.getMetadata().getName() + " wrote nothing");
            }
            Thread.onSpinWait();
        }
        var processes = site.cluster().processes(pod);
        signal("-STOP", processes);
        return new Halted(job, folder, size, processes);
    }

    private static Optional<Pod> pod(RealSite site, Job job) {
        return site
                .client()
                .pods()
                .inNamespace(RealSite.NAMESPACE)
                .withLabel("job-name", job.getMetadata().getName())
                .list()
                .getItems()
                .stream()
                .findFirst();
    }

    private static Optional<Path> temporary(Path folder) {
        try (var files = Files.newDirectoryStream(folder, "." + Delivery.FILE + ".??????")) {
            var found = files.iterator();
            return found.hasNext() ? Optional.of(found.next()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            return 0; // renamed meanwhile
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void signal(String signal, List<ProcessHandle> processes) {
        var command = new ArrayList<>(List.of("kill", signal));
        processes.forEach(process -> command.add(String.valueOf(process.pid())));
        try {
            new ProcessBuilder(command).start().waitFor(); // some may have ended meanwhile
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while it sent a signal", e);
        }
    }
}
