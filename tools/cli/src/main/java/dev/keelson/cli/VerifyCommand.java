package dev.keelson.cli;

import dev.keelson.ops.cluster.Cluster;
import dev.keelson.ops.cluster.ClusterException;
import dev.keelson.ops.cluster.Kubeconfig;
import dev.keelson.ops.verify.Live;
import dev.keelson.ops.verify.Outside;
import dev.keelson.ops.verify.Proof;
import dev.keelson.ops.verify.Restart;
import dev.keelson.ops.verify.Result;
import dev.keelson.ops.verify.Verification;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code keelson verify}: whether a deployed site works. */
@Command(
        name = "verify",
        description =
                "Asks a deployed site whether it works: its public hosts from here, its parts through the cluster's"
                        + " API. What is asked is what the site's stacks say of themselves. Ends with 0 where all is right, with 1"
                        + " where something is wrong, with 2 where nothing could be asked.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class VerifyCommand implements Callable<Integer> {
    @ParentCommand
    private Keelson keelson;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SiteOptions options;

    @Mixin
    private ClusterOptions clusterOptions;

    @ArgGroup
    private final Source source = new Source();

    /** From where it is known what to ask. */
    private static final class Source {
        @Option(
                names = "--outputs",
                paramLabel = "FILE",
                description = "what 'pulumi stack output --json' printed, for each of the site's stacks; without it,"
                        + " pulumi is asked")
        private List<Path> outputs = List.of();

        @Option(names = "--planned", description = "ask what the stack files here would deploy; no pulumi is needed")
        private boolean planned;
    }

    @Option(names = "--only", paramLabel = "NAME", split = ",", description = "only the parts of these kinds or names")
    private List<String> only = List.of();

    @Option(
            names = "--resolve",
            paramLabel = "HOST=ADDRESS",
            description =
                    "where a host is, in place of what the DNS says: to look from inside of a household, or before"
                            + " a record is changed")
    private Map<String, String> addresses = Map.of();

    @Option(
            names = "--registry",
            paramLabel = "HOST=URL",
            description = "what to ask in the place of a registry: a mirror")
    private Map<String, String> mirrors = Map.of();

    @Option(names = "--ca", paramLabel = "FILE", description = "certificates of authorities that are trusted, too")
    private @Nullable Path authorities;

    @Option(names = "--junit", paramLabel = "FILE", description = "also write the results as JUnit's XML")
    private @Nullable Path junit;

    @Option(
            names = "--restart",
            description =
                    "of a site where all is right, restart the apps and caches, one pod after the other, after they"
                            + " were shown and you agreed; then ask again, whether their data is there, and how long writes"
                            + " failed")
    private boolean restart;

    @Override
    public Integer call() {
        if (clusterOptions.yes() && !restart) {
            throw new ParameterException(spec.commandLine(), "--yes is for --restart, which is not given.");
        }
        var dialogue = new Dialogue(keelson, spec.commandLine().getErr(), clusterOptions.yes());
        var start = System.nanoTime();
        try {
            var outside = outside();
            var proofs = proofs();
            var chosen = chosen(proofs);
            var config =
                    Kubeconfig.config(clusterOptions.kubeconfig(), clusterOptions.context(), keelson.environment());
            try (var client = new KubernetesClientBuilder().withConfig(config).build();
                    var cluster = Cluster.of(config)) {
                var results = ask(proofs, chosen, new Live(client, cluster), outside, dialogue);
                print(results, dialogue.isTerminal());
                dialogue.say("verify: %s in %.1f s"
                        .formatted(
                                VerifyReport.counts(results),
                                Duration.ofNanos(System.nanoTime() - start).toMillis() / 1e3));
                return results.stream().anyMatch(Result::isWrong) ? Keelson.FOUND : Keelson.FINE;
            }
        } catch (ClusterException e) {
            dialogue.say(String.valueOf(e.getMessage()));
            return Keelson.USAGE;
        }
    }

    /** With a restart only of a site that is well: else nobody could tell what it has broken. */
    private List<Result> ask(List<Proof> proofs, List<Proof> chosen, Live live, Outside outside, Dialogue dialogue) {
        var verification = new Verification(proofs, live, outside);
        var results = verification.run(chosen, answers -> dialogue.say(VerifyReport.progress(answers)));
        if (!restart || results.stream().anyMatch(Result::isWrong)) {
            return results;
        }
        var again = new Restart(chosen, live, outside);
        var workloads = again.workloads();
        if (!dialogue.mayChange("Restart %d?".formatted(workloads.size()), workloads)) {
            return results;
        }
        var data = again.run(dialogue::say);
        var after = new ArrayList<>(verification.run(chosen, answers -> dialogue.say(VerifyReport.progress(answers))));
        after.addAll(data);
        return after;
    }

    private void print(List<Result> results, boolean isTerminal) {
        if (junit != null) {
            try {
                Files.writeString(junit, VerifyReport.junit(results), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new ClusterException("%s cannot be written: %s.".formatted(junit, e.getMessage()));
            }
        }
        var out = spec.commandLine().getOut();
        out.print(clusterOptions.json() ? VerifyReport.json(results) : VerifyReport.text(results, isTerminal));
        out.flush();
    }

    private List<Proof> proofs() {
        if (!source.outputs.isEmpty()) {
            return source.outputs.stream().flatMap(file -> read(file).stream()).toList();
        }
        var site = options.site(keelson.root());
        var projects = site.projects();
        var stack = options.stack(projects);
        return source.planned
                ? StackOutputs.planned(projects, stack)
                : new StackOutputs(keelson).proofs(projects, stack);
    }

    private static List<Proof> read(Path file) {
        try {
            return StackOutputs.proofs(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new ClusterException(
                    "%s cannot be read: must be what 'pulumi stack output --json' printed.".formatted(file));
        }
    }

    private List<Proof> chosen(List<Proof> proofs) {
        var chosen = proofs.stream()
                .filter(proof -> only.isEmpty() || only.contains(proof.kind()) || only.contains(proof.name()))
                .toList();
        if (chosen.isEmpty()) {
            throw new ClusterException(
                    proofs.isEmpty()
                            ? "No stack of the site says what to ask: must be deployed by this keelson first; --planned"
                                    + " asks what the stack files say."
                            : "There is no part %s; there are: %s."
                                    .formatted(
                                            String.join(", ", only),
                                            String.join(
                                                    ", ",
                                                    proofs.stream()
                                                            .map(Proof::name)
                                                            .toList())));
        }
        return chosen;
    }

    private Outside outside() {
        var known = new TreeMap<String, InetAddress>();
        addresses.forEach((host, address) -> {
            try {
                if (!address.matches("[0-9a-fA-F.:]+")) {
                    throw new UnknownHostException();
                }
                known.put(host, InetAddress.getByName(address));
            } catch (UnknownHostException e) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--resolve %s is '%s': must be an address, like 192.168.1.10.".formatted(host, address));
            }
        });
        try {
            return new Outside(known, Optional.ofNullable(authorities), mirrors);
        } catch (IOException e) {
            throw new ClusterException("%s cannot be read: must be a file with certificates.".formatted(authorities));
        }
    }
}
