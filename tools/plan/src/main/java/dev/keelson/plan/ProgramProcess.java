package dev.keelson.plan;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Runs a project's jar as Pulumi's language host does, {@code java -jar <binary>} in the project's folder, against the
 * {@link OfflineEngine}: the program's own {@code main}, its class path and its JVM options, end to end.
 */
public final class ProgramProcess {
    /** A program that takes longer has hung: the largest stack so far is recorded in under two seconds. */
    private static final Duration DEADLINE = Duration.ofMinutes(2);

    private final Path java;
    private final List<String> options;

    public ProgramProcess(Path java, List<String> options) {
        this.java = java;
        this.options = List.copyOf(options);
    }

    /**
     * What a run left behind.
     *
     * @param output all that the program printed, standard error included
     * @param problems the lines of the errors that it gave to the engine
     */
    public record Result(int exitCode, String output, List<String> problems) {
        public Result {
            problems = List.copyOf(problems);
        }
    }

    public Result run(ProjectFile project, ProgramRun run) {
        var engine = new OfflineEngine(run);
        try (var server = new EngineServer(engine)) {
            var command = new ArrayList<String>();
            command.add(java.toString());
            command.addAll(options);
            command.add("-jar");
            command.add(project.binary());
            var builder = new ProcessBuilder(command)
                    .directory(project.directory().toFile())
                    .redirectErrorStream(true);
            var environment = builder.environment();
            environment.remove("JDK_JAVA_OPTIONS"); // the options are given as arguments here
            environment.put("PULUMI_MONITOR", server.address());
            environment.put("PULUMI_ENGINE", server.address());
            environment.put("PULUMI_PROJECT", run.project());
            environment.put("PULUMI_STACK", run.stack());
            environment.put("PULUMI_DRY_RUN", "true");
            environment.put("PULUMI_CONFIG", new Gson().toJson(run.config().values()));
            environment.put(
                    "PULUMI_CONFIG_SECRET_KEYS", new Gson().toJson(run.config().secretKeys()));
            var process = start(builder);
            var output = CompletableFuture.supplyAsync(() -> read(process));
            if (!process.waitFor(DEADLINE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new PlanException("%s did not end within %d s: java -jar %s"
                        .formatted(run.project(), DEADLINE.toSeconds(), project.binary()));
            }
            var text = output.get(10, TimeUnit.SECONDS);
            var problems = Recorder.problems(engine, Recorder.messages(run.config(), engine));
            return new Result(process.exitValue(), text, problems);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlanException(run.project() + " was interrupted.");
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new PlanException("The output of %s cannot be read: %s".formatted(run.project(), e.getMessage()));
        }
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new PlanException("The program cannot be started: " + e.getMessage());
        }
    }

    private static String read(Process process) {
        try (var stream = process.getInputStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
