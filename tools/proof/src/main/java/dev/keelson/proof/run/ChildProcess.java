package dev.keelson.proof.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A program that ends with this JVM, however that ends. Its output goes to a file. */
public final class ChildProcess implements AutoCloseable {
    /** Longer than the guard waits before it kills. */
    private static final int STOP_SECONDS = 60;

    private static final int TAIL = 15;

    /** Most of these programs are in Go. An API server needs a third less of the processor so, for some 300 MiB more. */
    private static final Map<String, String> FEWER_COLLECTIONS = Map.of("GOGC", "400");

    /** Those that nobody has closed, whoever started them: a failed test needs the words of all. */
    private static final Queue<ChildProcess> OPEN = new ConcurrentLinkedQueue<>();

    private final String name;
    private final Process process;
    private final Path log;

    private ChildProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    public static ChildProcess start(RunFolder folder, String name, List<String> command) {
        var log = folder.path().resolve(name + ".log");
        var guarded = new ArrayList<>(List.of(Tools.MODULE.resolve("guard").toString()));
        guarded.addAll(command);
        try {
            var builder = new ProcessBuilder(guarded)
                    .directory(folder.path().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(FEWER_COLLECTIONS);
            var process = builder.start();
            var child = new ChildProcess(name, process, log);
            OPEN.add(child);
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ends of the logs of all that run, and of those that have ended by themselves. */
    public static String logs() {
        return OPEN.stream()
                .filter(process -> Files.exists(process.log)) // its folder may be gone already
                .map(process -> "--- %s%n%s%n".formatted(process.name, process.tail()))
                .collect(Collectors.joining());
    }

    /** Says that it ended, with the end of its output; empty while it runs. */
    public Optional<String> death() {
        if (process.isAlive()) {
            return Optional.empty();
        }
        return Optional.of("%s ended with %d:%n%s".formatted(name, process.exitValue(), tail()));
    }

    /** The last lines that it wrote. */
    public String tail() {
        try {
            var lines = Files.readString(log, StandardCharsets.UTF_8).lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The program itself, not the guard that watches it; nothing while that starts it. */
    Optional<ProcessHandle> program() {
        return process.children()
                .filter(child -> child.info().command().stream().noneMatch(path -> path.endsWith("/bash")))
                .findFirst();
    }

    @Override
    public void close() {
        OPEN.remove(this);
        try {
            process.getOutputStream().close(); // the guard ends it
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                throw new WaitException(name + " did not end");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
