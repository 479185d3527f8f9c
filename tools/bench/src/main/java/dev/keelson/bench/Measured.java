package dev.keelson.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One run of a command: wall time, and the most memory that was resident.
 *
 * @param residentMib as Linux counts it (VmHWM), read until the process ends; 0 where there is no /proc
 */
record Measured(double seconds, long residentMib, String output) {
    private static final Duration DEADLINE = Duration.ofMinutes(5);

    static Measured run(Path directory, List<String> command) throws IOException, InterruptedException {
        var output = Files.createTempFile("bench", ".out");
        try {
            var start = System.nanoTime();
            var process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var peak = 0L;
            while (!process.waitFor(2, TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, residentKib(process.pid()));
                if (System.nanoTime() - start > DEADLINE.toNanos()) {
                    process.destroyForcibly();
                    throw new IOException("no end within " + DEADLINE + ": " + String.join(" ", command));
                }
            }
            var seconds = (System.nanoTime() - start) / 1e9;
            if (process.exitValue() != 0) {
                throw new IOException("exit code " + process.exitValue() + ": " + String.join(" ", command));
            }
            return new Measured(seconds, peak / 1024, Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            Files.delete(output);
        }
    }

    private static long residentKib(long pid) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0; // the process ended between two looks
        }
    }
}
