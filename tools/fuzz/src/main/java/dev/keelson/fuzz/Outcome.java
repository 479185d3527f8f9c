package dev.keelson.fuzz;

import dev.keelson.cli.Keelson;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;

/** What one use of the command line ended with. */
record Outcome(int code, String out, String err) {
    private static final Pattern TRACE = Pattern.compile(
            "(?m)^\\s+at [\\w.$]+\\(|^Caused by:|Exception\\b|\\bjava\\.(?:lang|util|io)\\.|^[A-Z]{4,7}: ");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f]");

    /** A line is cut after 2,000 characters; each of those that a terminal must not get is written as several. */
    private static final int LONGEST_LINE = 20_000;

    static Outcome of(Path root, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code;
        try (var toOut = new PrintWriter(out);
                var toErr = new PrintWriter(err)) {
            code = Keelson.run(Map.of(Keelson.ROOT, root.toString()), toOut, toErr, arguments);
        }
        return new Outcome(code, out.toString(), err.toString());
    }

    /** What holds for every outcome, whatever went in. */
    void judge() {
        demand(code >= 0 && code <= 2, "the exit code is %d".formatted(code));
        demand(code == 0 || !err.isBlank() || !out.isBlank(), "it failed without a word");
        demand(!TRACE.matcher(err).find(), "standard error has a trace of the program");
        demand(!CONTROL.matcher(err).find(), "standard error has a control character");
        demand(!CONTROL.matcher(out).find(), "standard output has a control character");
        demand(!out.contains(Hostile.CANARY) && !err.contains(Hostile.CANARY), "a secret is shown");
        demand(err.lines().allMatch(line -> line.length() <= LONGEST_LINE), "a line of standard error is endless");
    }

    private void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError("%s%n--- exit code %d, standard error:%n%s%n--- standard output:%n%s"
                    .formatted(otherwise, code, shortened(err), shortened(out)));
        }
    }

    /** What went wrong: our own words, or the failure and where it began. */
    static String told(Throwable e) {
        var trace = e.getStackTrace();
        return e instanceof AssertionError
                ? String.valueOf(e.getMessage())
                : "%s at %s".formatted(e, Arrays.asList(trace).subList(0, Math.min(trace.length, 12)));
    }

    private static String shortened(String text) {
        return text.length() <= 4_000 ? text : text.substring(0, 4_000) + " ...";
    }
}
