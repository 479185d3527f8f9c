package dev.keelson.cli;

import dev.keelson.plan.Visible;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is said beside the result of a command, and asked before something is changed. */
final class Dialogue {
    private static final Set<String> AGREED = Set.of("y", "yes");

    private final Keelson keelson;
    private final PrintWriter err;
    private final boolean yes;

    /** @param yes whether the answer is known before */
    Dialogue(Keelson keelson, PrintWriter err, boolean yes) {
        this.keelson = keelson;
        this.err = err;
        this.yes = yes;
    }

    /** Shows what is about to be changed, and asks whether it may be. */
    boolean mayChange(String question, List<String> changes) {
        changes.forEach(this::say);
        if (yes) {
            return true;
        }
        if (!keelson.environment().containsKey(Keelson.ASKS)) {
            say("Nothing was changed: --yes does it.");
            return false;
        }
        err.print(question + " [y/N] ");
        err.flush();
        try {
            var answer = new BufferedReader(new InputStreamReader(keelson.in(), StandardCharsets.UTF_8)).readLine();
            return answer != null && AGREED.contains(answer.strip().toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line beside the findings. */
    void say(String line) {
        err.println(Visible.lines(line, Keelson.MAX_LINE));
    }

    boolean isTerminal() {
        return keelson.environment().containsKey(Keelson.TERMINAL);
    }
}
