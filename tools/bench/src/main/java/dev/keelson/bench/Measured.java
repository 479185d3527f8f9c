package dev.keelson.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What one run of a command cost.
 *
 * @param seconds of wall time
 * @param processor seconds of the processor, of all that the command waited for too
 * @param mib that were resident at most; of several processes, those of the largest
 * @param output what it printed
 */
record Measured(double seconds, double processor, double mib, String output) {
    private static final int LIMIT_SECONDS = 600;
    private static final int ERROR_LINES = 12;

    /**
     * Runs the command by {@code measure.py}: Java cannot ask the kernel what a child used (wait4), and to look into
     * {@code /proc} while it runs costs the processor that is to be measured.
     *
     * @throws BenchException where it ends with another code than 0
     */
    static Measured of(Path script, Contestant contestant) {
        try {
            var output = Files.createTempFile("bench", ".out");
            var errors = Path.of(output + ".err");
            try {
                var command = new ArrayList<>(List.of(
                        "python3",
                        script.toAbsolutePath().toString(),
                        output.toString(),
                        String.valueOf(LIMIT_SECONDS)));
                command.addAll(contestant.command());
                var builder = new ProcessBuilder(command)
                        .directory(contestant.folder().toFile())
                        .redirectErrorStream(true);
                builder.environment().keySet().removeIf(Measured::changesRuns);
                builder.environment().putAll(contestant.environment());
                var process = builder.start();
                process.getOutputStream().close();
                var line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
                process.waitFor();
                return read(contestant, line, Files.readString(output), errors);
            } finally {
                Files.delete(output);
                Files.deleteIfExists(errors);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while this ran: " + contestant.name(), e);
        }
    }

    private static Measured read(Contestant contestant, String line, String output, Path errors) throws IOException {
        var numbers = line.split(" ", -1);
        if (numbers.length != 4) {
            throw new BenchException("%s cannot be measured: %s".formatted(contestant.title(), line));
        }
        if (!numbers[3].equals("0")) {
            var lines = (output + Files.readString(errors)).lines().toList();
            throw new BenchException("%s ended with code %s:%n%s"
                    .formatted(
                            contestant.title(),
                            numbers[3],
                            String.join("\n", lines.subList(Math.max(0, lines.size() - ERROR_LINES), lines.size()))));
        }
        return new Measured(
                Double.parseDouble(numbers[0]),
                Double.parseDouble(numbers[1]),
                Double.parseDouble(numbers[2]) / 1024,
                output);
    }

    /** Variables by which the caller's shell would change what is measured. */
    private static boolean changesRuns(String variable) {
        return variable.startsWith("PULUMI_")
                || variable.startsWith("KEELSON_")
                || List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "NODE_OPTIONS", "GOGC", "GOMAXPROCS", "KUBECONFIG")
                        .contains(variable);
    }

    /** With the times that the command itself printed, {@code seconds processor}, in place of its own. */
    Measured selfTimed() {
        var lines = output.strip().lines().toList();
        var numbers =
                lines.isEmpty() ? new String[0] : lines.get(lines.size() - 1).split(" ", -1);
        if (numbers.length != 2) {
            throw new BenchException("no line with two figures at the end: " + output);
        }
        return new Measured(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]), mib, output);
    }
}
