package dev.keelson.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures a warm plan of the cluster stack, and recordings of 500, 1,000 and 2,000 objects. */
final class Bench {
    private static final int RUNS = 5;

    private Bench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var root = Path.of(args[0]).toAbsolutePath().normalize();
        plan(root);
        for (var count : List.of(500, 1000, 2000)) {
            configMaps(root, count);
        }
    }

    private static void plan(Path root) throws IOException, InterruptedException {
        var command = List.of(root.resolve("keelson").toString(), "plan", "cluster", "--stack", "prod");
        var first = Measured.run(root, command); // builds and archives where needed
        var runs = new ArrayList<Measured>();
        var same = true;
        for (var i = 0; i < RUNS; i++) {
            var run = Measured.run(root, command);
            same &= run.output().equals(first.output());
            runs.add(run);
        }
        System.out.printf(
                "plan cluster --stack prod: %.2f s (median of %d; aim 1.5), %d MiB resident (aim 256), same bytes: %s%n",
                runs.stream()
                        .mapToDouble(Measured::seconds)
                        .sorted()
                        .skip(RUNS / 2)
                        .findFirst()
                        .orElseThrow(),
                RUNS,
                runs.stream().mapToLong(Measured::residentMib).max().orElseThrow(),
                same ? "yes" : "NO");
    }

    private static void configMaps(Path root, int count) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        try (var options = Files.lines(root.resolve("tools/jvm.options"))) {
            options.filter(option -> option.startsWith("-")).forEach(command::add);
        }
        command.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), ConfigMaps.class.getName(), String.valueOf(count)));
        var run = Measured.run(root, command);
        System.out.printf(
                "%d ConfigMaps: recorded in %s, %.2f s with the JVM, %d MiB resident%s%n",
                count,
                run.output().strip(),
                run.seconds(),
                run.residentMib(),
                count == 2000 ? " (aim 5 s, 400 MiB)" : "");
    }
}
