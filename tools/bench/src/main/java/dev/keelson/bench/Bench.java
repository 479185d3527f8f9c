package dev.keelson.bench;

import dev.keelson.plan.Site;
import dev.keelson.proof.run.MissingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code tools/bench/bench}: measures all contestants in one run, or guards what was recorded. */
final class Bench {
    /** Of the table, what the picture shows: beside these there are too many bars. */
    private static final int DRAWN = 1000;

    /** An update of more takes minutes. */
    private static final int ENGINE_MOST = 100;

    private final Path root;
    private final Path work;
    private final Options options;
    private final OurJava java;
    private final Map<String, String> missing = new LinkedHashMap<>();

    private Bench(Path root, Options options) throws IOException {
        this.root = root;
        this.options = options;
        this.work = Files.createDirectories(root.resolve("tools/bench/target/work"));
        this.java = new OurJava(root);
    }

    public static void main(String[] args) throws IOException {
        var words = Arrays.asList(args);
        var root = Path.of(words.get(0)).toAbsolutePath().normalize();
        int code;
        try {
            var bench = new Bench(root, Options.parse(words.subList(1, words.size())));
            code = bench.options.guard() ? bench.guard() : bench.measure();
        } catch (BenchException e) {
            System.err.println("bench: " + e.getMessage());
            code = 2;
        }
        System.out.flush();
        // Clients' threads would keep the process.
        System.exit(code);
    }

    static Path script(Path root) {
        return root.resolve("tools/bench/measure.py");
    }

    private Contest contest(String what) {
        return new Contest(script(root), options.runs(), round -> say(what + ": " + round));
    }

    private int guard() {
        java.archive(script(root), OurPlan.class, training(), Map.of());
        var offline = new Offline(root, work, java, Programs.none());
        var top = Site.top(root).orElseThrow(() -> new BenchException("there is no site at the top"));
        var ratios = Guard.ratios(contest("guard").results(Guard.contestants(root, work, java, offline, top)));
        ratios.forEach(ratio -> System.out.printf("%s: %s%n", ratio.name(), Guard.text(ratio.value())));
        var file = root.resolve("tools/bench/ratios.json");
        if (options.record()) {
            RatioFile.write(file, Machine.lines(root, Programs.none()), ratios);
            return 0;
        }
        var problems = Guard.problems(RatioFile.read(file), ratios);
        problems.forEach(System.err::println);
        return problems.isEmpty() ? 0 : 1;
    }

    private int measure() throws IOException {
        var programs = Programs.ensure(root.resolve("tools/bench/ensure"));
        missing.putAll(programs.missing());
        var results = new ArrayList<Result>();
        var offline = new Offline(root, work, java, programs);
        if (options.parts().contains(Options.Part.OFFLINE) || options.parts().contains(Options.Part.SITES)) {
            java.archive(script(root), OurPlan.class, training(), Map.of());
        }
        if (options.parts().contains(Options.Part.OFFLINE)) {
            results.addAll(mixed(offline));
        }
        if (options.parts().contains(Options.Part.SITES)) {
            results.addAll(sites(offline));
        }
        if (options.parts().contains(Options.Part.PROGRAMS)) {
            results.addAll(alone(programs));
        }
        if (options.parts().contains(Options.Part.ENGINE)) {
            results.addAll(engine(programs));
        }
        var report = new Report(Machine.lines(root, programs), results, missing);
        System.out.print(report.text());
        report.write(Files.createDirectories(root.resolve("tools/bench/target/results")), Bench::isDrawn);
        if (options.docs()) {
            report.publish(root.resolve("docs"), Bench::isDrawn);
        }
        return 0;
    }

    private static boolean isDrawn(Result result) {
        return result.work().equals(Sizes.title(DRAWN)) || result.group().equals(RealEngine.GROUP);
    }

    private List<String> training() {
        return List.of("cold", "10", work.resolve("training").toString());
    }

    private List<Result> mixed(Offline offline) {
        var results = new ArrayList<Result>();
        for (var size : options.sizes()) {
            results.addAll(contest("offline, " + Sizes.title(size)).results(offline.mixed(size)));
        }
        return results;
    }

    private List<Result> sites(Offline offline) {
        var results = new ArrayList<Result>();
        for (var site : Site.all(root)) {
            for (var stack : site.stacks()) {
                if (!stack.equals("platform")) {
                    results.addAll(
                            contest("site %s, %s".formatted(site.name(), stack)).results(offline.site(site, stack)));
                }
            }
        }
        return results;
    }

    private List<Result> alone(Programs programs) {
        var results = new ArrayList<Result>();
        var server = java.options();
        server.addAll(
                List.of("-cp", root.resolve("tools/bench/target/bench.jar").toString()));
        try (var process = ServerProcess.start(server)) {
            var languages = languages(programs, process.address());
            options.sizes().stream()
                    .filter(size -> size > Language.NAIVE_MOST)
                    .forEach(size ->
                            missing.put("%s, %s".formatted(Language.NAIVE, Sizes.title(size)), "it takes minutes"));
            for (var size : options.sizes()) {
                results.addAll(contest("programs, " + Sizes.title(size))
                        .results(ProgramTime.contestants(languages, process, size)));
            }
        }
        return results;
    }

    private List<Language> languages(Programs programs, String server) {
        java.archive(
                script(root),
                MixedProgram.class,
                List.of(),
                Connection.preview(server, 10).environment());
        return Language.all(programs, java);
    }

    private List<Result> engine(Programs programs) throws IOException {
        var server = java.options();
        server.addAll(
                List.of("-cp", root.resolve("tools/bench/target/bench.jar").toString()));
        List<Language> languages;
        try (var process = ServerProcess.start(server)) {
            languages = languages(programs, process.address());
        }
        try (var engine = RealEngine.start(Files.createDirectories(work.resolve("engine")), languages)) {
            var size = options.sizes().stream()
                    .mapToInt(any -> any)
                    .filter(any -> any <= ENGINE_MOST)
                    .max()
                    .orElse(ENGINE_MOST);
            return Report.byWork(contest("engine").results(engine.contestants(size)));
        } catch (MissingException e) {
            missing.put("real engine", String.valueOf(e.getMessage()));
            return List.of();
        }
    }

    private static void say(String line) {
        System.err.println("bench: " + line);
    }
}
