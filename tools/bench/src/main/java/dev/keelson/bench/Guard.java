package dev.keelson.bench;

import dev.keelson.plan.Site;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares ratios with those that were recorded last. Times are of one machine and one hour; a ratio to a yardstick in the
 * same run is not.
 */
final class Guard {
    static final int RUNS = 3;

    /**
     * Beyond noise: on two cores with 25 others who wanted them, three runs of the yardstick took from 26 to 87 s, and from
     * 1.94 to 2.14 s of the processor.
     */
    static final double MARGIN = 0.3;

    private static final String YARDSTICK = "a compilation";
    private static final String HELP = "keelson help";
    private static final String COLD = "a cold plan of the prod cluster";
    private static final String WARM = "a repeated plan of the prod site";
    private static final String FEW = "100 objects, cold";
    private static final String MANY = "1,000 objects, cold";
    private static final int METHODS = 400;

    private Guard() {}

    /** What is measured for {@link #ratios}. */
    static List<Contestant> contestants(Path root, Path work, OurJava java, Offline offline, Site top) {
        var plan = work.resolve("guard");
        return List.of(
                yardstick(root, work, java),
                named(HELP, new Contestant("", "", "", offline.keelson("help"), root)),
                named(
                        COLD,
                        new Contestant(
                                "",
                                "",
                                "",
                                offline.keelson("plan", "cluster", "--stack", "prod", "--out", plan.toString()),
                                root)),
                named(WARM, offline.warm("", List.of(root.toString(), top.name(), "prod"))),
                named(FEW, offline.cold("", 100, work.resolve("plan-100"))),
                named(MANY, offline.cold("", 1000, work.resolve("plan-1000"))));
    }

    private static Contestant named(String name, Contestant like) {
        return new Contestant(
                "guard",
                "guard",
                name,
                like.command(),
                like.folder(),
                like.environment(),
                like.before(),
                like.check(),
                like.isSelfTimed());
    }

    /** The JDK's own compiler on one file: a short Java process as ours are, and none of our code. */
    private static Contestant yardstick(Path root, Path work, OurJava java) {
        var source = work.resolve("Yardstick.java");
        var text = new StringBuilder("final class Yardstick {\n");
        for (var number = 0; number < METHODS; number++) {
            text.append("    static java.util.List<String> method%1$d(java.util.Map<String, Integer> map) {%n"
                    .formatted(number));
            text.append(
                    "        return map.entrySet().stream().filter(e -> e.getValue() > %d).map(e -> e.getKey()).toList();%n    }%n"
                            .formatted(number));
        }
        Offline.write(source, text.append("}\n").toString());
        var command = new ArrayList<>(java.options());
        command.addAll(
                List.of("-m", "jdk.compiler/com.sun.tools.javac.Main", "-d", work.toString(), source.toString()));
        return named(YARDSTICK, new Contestant("", "", "", command, root));
    }

    static List<Ratio> ratios(List<Result> results) {
        var yardstick = Ratio.named(results, YARDSTICK);
        var cold = Ratio.named(results, COLD);
        return List.of(
                Ratio.of("%s to %s".formatted(HELP, YARDSTICK), Ratio.named(results, HELP), yardstick),
                Ratio.of("%s to %s".formatted(COLD, YARDSTICK), cold, yardstick),
                Ratio.ofMemory("memory of %s to that of %s".formatted(COLD, YARDSTICK), cold, yardstick),
                Ratio.of("%s to a cold one".formatted(WARM), Ratio.named(results, WARM), cold),
                Ratio.of("%s to %s".formatted(MANY, FEW), Ratio.named(results, MANY), Ratio.named(results, FEW)));
    }

    /** A line for each ratio that got worse, or that only one of the two has. */
    static List<String> problems(Map<String, Double> recorded, List<Ratio> measured) {
        var problems = new ArrayList<String>();
        var unmeasured = new TreeMap<>(recorded);
        for (var ratio : measured) {
            var before = unmeasured.remove(ratio.name());
            if (before == null) {
                problems.add("%s: nothing is recorded; `tools/bench/bench --guard --record` records %s"
                        .formatted(ratio.name(), text(ratio.value())));
            } else if (ratio.value() > before * (1 + MARGIN)) {
                problems.add("%s: %s, and %s was recorded: must be at most %s"
                        .formatted(ratio.name(), text(ratio.value()), text(before), text(before * (1 + MARGIN))));
            }
        }
        unmeasured.keySet().forEach(name -> problems.add(name + ": it is recorded, and is not measured any more"));
        return problems;
    }

    static String text(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
