package dev.keelson.cli;

import dev.keelson.ops.Finding;
import dev.keelson.ops.cluster.Cluster;
import dev.keelson.ops.cluster.ClusterException;
import dev.keelson.ops.cluster.Kubeconfig;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** What commands have in common that ask a live cluster. Only they load it, and fabric8's client with it. */
final class LiveCluster {
    private final Keelson keelson;
    private final ClusterOptions options;
    private final PrintWriter out;
    private final Dialogue dialogue;
    private final long start = System.nanoTime();

    LiveCluster(Keelson keelson, ClusterOptions options, PrintWriter out, PrintWriter err) {
        this.keelson = keelson;
        this.options = options;
        this.out = out;
        this.dialogue = new Dialogue(keelson, err, options.yes());
    }

    /** Asks it, prints what was found, and gives the exit code. */
    int ask(String command, Function<Cluster, List<Finding>> question) {
        try (var cluster = Kubeconfig.cluster(options.kubeconfig(), options.context(), keelson.environment())) {
            var findings = question.apply(cluster);
            out.print(options.json() ? FindingsText.json(findings) : FindingsText.of(findings, dialogue.isTerminal()));
            out.flush();
            say("%s: %s; %d requests in %.1f s"
                    .formatted(
                            command,
                            FindingsText.counts(findings),
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
        return dialogue.mayChange(question, changes);
    }

    /** A line beside the findings. */
    void say(String line) {
        dialogue.say(line);
    }
}
