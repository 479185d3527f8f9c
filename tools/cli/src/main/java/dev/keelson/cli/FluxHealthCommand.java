package dev.keelson.cli;

import dev.keelson.ops.Finding;
import dev.keelson.ops.cluster.Cluster;
import dev.keelson.ops.cluster.ClusterException;
import dev.keelson.ops.cluster.Item;
import dev.keelson.ops.flux.FluxHealth;
import dev.keelson.ops.flux.GitRevision;
import dev.keelson.ops.flux.Recovery;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code keelson flux-health}: whether Flux runs, and has applied what was deployed. */
@Command(
        name = "flux-health",
        description = "Asks a live cluster whether Flux does its work: its controllers run, its repository is fetched,"
                + " what the repository holds is applied. Ends with 0 where Flux is healthy, with 1 where it is not, with"
                + " 2 where the cluster is out of reach.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class FluxHealthCommand implements Callable<Integer> {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    @ParentCommand
    private Keelson keelson;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ClusterOptions options;

    @Option(
            names = "--namespace",
            paramLabel = "NAME",
            defaultValue = "flux-system",
            description = "where Flux is installed; without it, ${DEFAULT-VALUE}")
    private String namespace;

    @Option(
            names = "--repository",
            paramLabel = "NAME",
            defaultValue = "flux-system",
            description = "the GitRepository that --revision is of; without it, ${DEFAULT-VALUE}")
    private String repository;

    @Option(
            names = "--revision",
            paramLabel = "SHA",
            description = "the commit that has to be applied, or its first seven characters or more")
    private @Nullable String revision;

    @Option(
            names = "--wait",
            paramLabel = "TIME",
            converter = Time.class,
            description = "look again until Flux is healthy, at most so long: like 30s or 5m")
    private Duration wait = Duration.ZERO;

    @Option(
            names = "--recover",
            description = "where controllers are missing although their release was deployed: make the objects of the"
                    + " release that are not there, after they were shown and you agreed; nothing that is there is"
                    + " changed")
    private boolean recover;

    /** As people write it. */
    static final class Time implements ITypeConverter<Duration> {
        private static final Pattern FORM = Pattern.compile("([0-9]{1,4})([smh])");

        @Override
        public Duration convert(String text) {
            var time = FORM.matcher(text);
            if (!time.matches()) {
                throw new TypeConversionException("'%s' is no time: must be one like 30s, 5m or 1h".formatted(text));
            }
            return Duration.parse("PT" + text);
        }
    }

    @Override
    public Integer call() {
        if (!recover && options.yes()) {
            throw new ParameterException(spec.commandLine(), "--yes is for --recover, which is not given.");
        }
        var question = new FluxHealth.Question(namespace, repository, commit());
        var live = new LiveCluster(
                keelson,
                options,
                spec.commandLine().getOut(),
                spec.commandLine().getErr());
        return live.ask("flux-health", cluster -> findings(live, cluster, question));
    }

    private Optional<GitRevision> commit() {
        return Optional.ofNullable(revision)
                .map(text -> GitRevision.of(text)
                        .orElseThrow(() -> new ParameterException(
                                spec.commandLine(),
                                "--revision is '%s': must be a commit, or its first seven characters or more."
                                        .formatted(text))));
    }

    private List<Finding> findings(LiveCluster live, Cluster cluster, FluxHealth.Question question) {
        var end = System.nanoTime() + wait.toNanos();
        var recovers = recover;
        var said = "";
        while (true) {
            var health = look(cluster, question, end);
            if (recovers && health.map(FluxHealth::missesControllers).orElse(false)) {
                recovers = false;
                if (recover(live, cluster)) {
                    continue;
                }
            }
            if (health.isPresent() && (health.get().isHealthy() || System.nanoTime() >= end)) {
                return health.get().findings();
            }
            var says = health.map(FluxHealth::progress).orElse("the cluster is out of reach");
            if (!says.equals(said)) {
                live.say("waiting: " + says);
                said = says;
            }
            pause();
        }
    }

    /** Nothing while the cluster is out of reach, and there is time left to wait for it. */
    private static Optional<FluxHealth> look(Cluster cluster, FluxHealth.Question question, long end) {
        try {
            return Optional.of(FluxHealth.of(cluster, question));
        } catch (ClusterException e) {
            if (System.nanoTime() >= end) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private boolean recover(LiveCluster live, Cluster cluster) {
        var recovery = Recovery.of(cluster, namespace);
        if (!recovery.refusal().isEmpty()) {
            live.say("Nothing can be recovered: %s.".formatted(recovery.refusal()));
            return false;
        }
        var may = live.mayChange(
                "Make %d?".formatted(recovery.missing().size()),
                recovery.missing().stream()
                        .map(item -> item.text() + ": is missing, and the release declares it")
                        .toList());
        if (may) {
            recovery.apply(cluster).stream().map(Item::text).forEach(made -> live.say(made + ": made"));
        }
        return may;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterException("Interrupted while waiting for Flux.");
        }
    }
}
