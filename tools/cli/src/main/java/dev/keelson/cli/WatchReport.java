package dev.keelson.cli;

import dev.keelson.plan.Visible;
import dev.keelson.plan.diff.PlanDiff;
import dev.keelson.plan.diff.PlanDiffMarkdown;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code keelson plan --watch} says. */
final class WatchReport {
    static final String NOTHING = "Nothing changes in the plan; the values of secrets are not compared.";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final int MAX_NAMES = 3;
    private static final int MAX_NAME = 200;
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";

    private WatchReport() {}

    /** What is watched. */
    static String watching(WatchedFiles files) {
        var modules = files.classes().size();
        return "keelson: watching %s%s; Ctrl-C ends."
                .formatted(
                        CheckCommand.count(files.settings().size(), "file"),
                        modules == 0 ? "" : " and the classes of " + CheckCommand.count(modules, "module"));
    }

    /** A line that parts a change from the one before: when it was, and what was saved. */
    static String heading(LocalTime time, List<Path> changed, boolean colour) {
        var more = changed.size() > MAX_NAMES ? " and %d more".formatted(changed.size() - MAX_NAMES) : "";
        var line = "── %s  %s%s ──"
                .formatted(
                        TIME.format(time),
                        changed.stream()
                                .limit(MAX_NAMES)
                                .map(path -> Visible.text(path.toString(), MAX_NAME))
                                .collect(Collectors.joining(", ")),
                        more);
        return colour ? BOLD + line + PLAIN : line;
    }

    /** What a plan has that the one before had not. */
    static String difference(PlanDiff diff) {
        return diff.isEmpty() ? NOTHING + "\n" : PlanDiffMarkdown.changes(diff);
    }

    /** What is said of a plan and was not said of the one before, and what is no longer said. */
    static List<String> said(List<String> before, List<String> now) {
        return Stream.concat(
                        now.stream().filter(line -> !before.contains(line)),
                        before.stream().filter(line -> !now.contains(line)).map(line -> "no longer: " + line))
                .distinct()
                .toList();
    }
}
