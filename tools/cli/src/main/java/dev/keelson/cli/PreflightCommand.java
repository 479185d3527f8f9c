package dev.keelson.cli;

import dev.keelson.ops.Finding;
import dev.keelson.ops.cluster.Cluster;
import dev.keelson.ops.preflight.Handover;
import dev.keelson.ops.preflight.Preflight;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code keelson preflight}: whether a deployment to a live cluster can begin. */
@Command(
        name = "preflight",
        description = "Asks a live cluster whether a deployment can begin: Flux's objects that belong to a stale Helm"
                + " release, releases that are stuck, namespaces that are terminating, pods that crash again and again."
                + " Ends with 0 where nothing blocks, with 1 where something does, with 2 where the cluster is out of"
                + " reach.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class PreflightCommand implements Callable<Integer> {
    @ParentCommand
    private Keelson keelson;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ClusterOptions options;

    @Option(
            names = "--namespaces",
            paramLabel = "NAME",
            split = ",",
            description = "the namespaces that the deployment is about; without it, all")
    private Set<String> namespaces = Set.of();

    @Option(
            names = "--fix",
            description = "hand what belongs to a stale release over to the one in use, after it was shown and you"
                    + " agreed; nothing of a release in use, nothing without Helm's annotations, and nothing of the whole"
                    + " cluster is changed")
    private boolean fix;

    @Option(
            names = "--release",
            paramLabel = "NAME",
            description = "the release of Flux that the deployment installs: what belongs to it is right already, and"
                    + " --fix hands over to it where none is in use")
    private @Nullable String release;

    @Override
    public Integer call() {
        if (!fix && options.yes()) {
            throw new ParameterException(spec.commandLine(), "--yes is for --fix, which is not given.");
        }
        var live = new LiveCluster(
                keelson,
                options,
                spec.commandLine().getOut(),
                spec.commandLine().getErr());
        return live.ask("preflight", cluster -> findings(live, cluster));
    }

    private List<Finding> findings(LiveCluster live, Cluster cluster) {
        var preflight = look(cluster);
        return fix && cleanUp(live, cluster, preflight.handovers())
                ? look(cluster).findings()
                : preflight.findings();
    }

    private Preflight look(Cluster cluster) {
        return Preflight.of(cluster, namespaces, Optional.ofNullable(release));
    }

    private static boolean cleanUp(LiveCluster live, Cluster cluster, List<Handover> handovers) {
        if (handovers.isEmpty()) {
            live.say("There is nothing to clean up.");
            return false;
        }
        var may = live.mayChange(
                "Hand over %d?".formatted(handovers.size()),
                handovers.stream().map(Handover::text).toList());
        if (may) {
            handovers.stream()
                    .filter(handover -> !handover.apply(cluster))
                    .forEach(
                            handover -> live.say(handover.object().text() + " changed meanwhile, and was left alone."));
        }
        return may;
    }
}
