package dev.keelson.cli;

import com.google.gson.stream.JsonWriter;
import dev.keelson.ops.Finding;
import dev.keelson.ops.Finding.Severity;
import dev.keelson.ops.cluster.Cluster;
import dev.keelson.ops.cluster.ClusterException;
import dev.keelson.ops.cluster.Kubeconfig;
import dev.keelson.plan.Visible;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What commands have in common that ask a live cluster. Only they load it, and fabric8's client with it. */
final class LiveCluster {
    private static final Set<String> AGREED = Set.of("y", "yes");

    private final Keelson keelson;
    private final ClusterOptions options;
    private final PrintWriter out;
    private final PrintWriter err;
    private final long start = System.nanoTime();

    LiveCluster(Keelson keelson, ClusterOptions options, PrintWriter out, PrintWriter err) {
        this.keelson = keelson;
        this.options = options;
        this.out = out;
        this.err = err;
    }

    /** Asks it, prints what was found, and gives the exit code. */
    int ask(String command, Function<Cluster, List<Finding>> question) {
        try (var cluster = Kubeconfig.cluster(options.kubeconfig(), options.context(), keelson.environment())) {
            var findings = question.apply(cluster);
            out.print(options.json() ? json(findings) : isTerminal() ? table(findings) : lines(findings));
            out.flush();
            say("%s: %s; %d requests in %.1f s"
                    .formatted(
                            command,
                            counts(findings),
                            cluster.requests(),
                            Duration.ofNanos(System.nanoTime() - start).toMillis() / 1e3));
            return findings.stream().anyMatch(Finding::isBlocking) ? Keelson.FOUND : Keelson.FINE;
        } catch (ClusterException e) {
            say(String.valueOf(e.getMessage()));
            return Keelson.USAGE;
        }
    }

    /** Shows what is about to be changed, and asks whether it may be. */
    boolean mayChange(String question, List<String> changes) {
        changes.forEach(this::say);
        if (options.yes()) {
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

    private static String counts(List<Finding> findings) {
        return Arrays.stream(Severity.values())
                .map(severity -> "%d %s"
                        .formatted(
                                findings.stream()
                                        .filter(finding -> finding.severity() == severity)
                                        .count(),
                                severity.text()))
                .collect(Collectors.joining(", "));
    }

    private static String lines(List<Finding> findings) {
        return findings.stream()
                .map(finding -> "%s: %s: %s; do: %s"
                        .formatted(finding.severity().text(), finding.object(), finding.reason(), finding.remedy()))
                .map(line -> Visible.text(line, Keelson.MAX_LINE) + "\n")
                .collect(Collectors.joining());
    }

    /** The command of each below its reason, so that it can be copied. */
    private static String table(List<Finding> findings) {
        if (findings.isEmpty()) {
            return "";
        }
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("FOUND", "OBJECT", "REASON"));
        findings.forEach(finding -> {
            rows.add(List.of(
                    finding.severity().text(),
                    Visible.text(finding.object(), Keelson.MAX_LINE),
                    Visible.text(finding.reason(), Keelson.MAX_LINE)));
            rows.add(List.of("", "", Visible.text(finding.remedy(), Keelson.MAX_LINE)));
        });
        return Columns.of(rows);
    }

    private static String json(List<Finding> findings) {
        var text = new StringWriter();
        var json = new JsonWriter(text);
        json.setIndent("  ");
        try {
            json.beginArray();
            for (var finding : findings) {
                json.beginObject();
                json.name("severity").value(finding.severity().text());
                json.name("check").value(finding.check());
                json.name("object").value(finding.object());
                json.name("reason").value(finding.reason());
                json.name("do").value(finding.remedy());
                json.endObject();
            }
            json.endArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Visible.json(text.toString()) + "\n";
    }
}
