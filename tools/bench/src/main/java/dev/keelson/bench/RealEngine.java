package dev.keelson.bench;

import dev.keelson.proof.kube.QuickCluster;
import dev.keelson.proof.run.Tools;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The real engine, the real Kubernetes provider and a real API server without controllers: nothing waits for a pod. */
final class RealEngine implements AutoCloseable {
    static final String GROUP = "Real engine";

    private static final String STACK = "bench";
    private static final List<String> UP = List.of("up", "--yes", "--skip-preview");
    private static final Map<String, String> RAISED =
            Map.of("PULUMI_K8S_CLIENT_QPS", "2000", "PULUMI_K8S_CLIENT_BURST", "4000");

    private final Path work;
    private final String pulumi;
    private final QuickCluster cluster;
    private final ProgramHost host;
    private final List<Language> languages;
    private final Map<String, String> environment;

    private RealEngine(Path work, Tools tools, QuickCluster cluster, List<Language> languages) {
        this.work = work;
        this.cluster = cluster;
        this.languages = languages;
        pulumi = tools.program("pulumi");
        host = new ProgramHost(languages.get(0), work.resolve("program.log"));
        var provider = Path.of(tools.program("pulumi-resource-kubernetes")).getParent();
        environment = Map.of(
                "PATH",
                provider + File.pathSeparator + System.getenv("PATH"),
                "KUBECONFIG",
                cluster.kubeconfig().toString(),
                "PULUMI_DEBUG_LANGUAGES",
                "java:" + host.port(),
                "PULUMI_BACKEND_URL",
                work.resolve("state").toUri().toString(),
                "PULUMI_HOME",
                work.resolve("home").toString(),
                "PULUMI_CONFIG_PASSPHRASE",
                "of this measurement",
                "PULUMI_SKIP_UPDATE_CHECK",
                "true",
                "PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION",
                "true");
    }

    /**
     * With a cluster of its own.
     *
     * @throws dev.keelson.proof.run.MissingException where the machine lacks something
     */
    static RealEngine start(Path work, List<Language> languages) {
        var tools = Tools.ensure("pulumi", "pulumi-resource-kubernetes");
        var cluster = QuickCluster.start();
        cluster.client()
                .resource(new NamespaceBuilder()
                        .withNewMetadata()
                        .withName(MixedProgram.NAMESPACE)
                        .endMetadata()
                        .build())
                .create();
        return new RealEngine(work, tools, cluster, languages);
    }

    /**
     * A preview, a first update and a second one of each program, with the provider's throttle as it is and raised. They
     * have to run in this order: the second update finds what the first has made.
     */
    List<Contestant> contestants(int count) {
        var all = new ArrayList<Contestant>();
        for (var language : languages) {
            all.addAll(contestants(count, language, language.name(), Map.of()));
            all.addAll(contestants(count, language, language.name() + ", throttle raised", RAISED));
        }
        return all;
    }

    private List<Contestant> contestants(int count, Language language, String name, Map<String, String> more) {
        return List.of(
                contestant(count, "preview", name, more, List.of("preview"), "+ %d to create".formatted(count + 1))
                        .before(() -> begin(count, language)),
                contestant(count, "first up", name, more, UP, "+ %d created".formatted(count + 1)),
                contestant(count, "second up", name, more, UP, "%d unchanged".formatted(count + 1)));
    }

    private Contestant contestant(
            int count, String work, String name, Map<String, String> more, List<String> words, String expected) {
        var variables = new HashMap<>(environment);
        variables.putAll(more);
        var command = new ArrayList<>(List.of(pulumi, "--non-interactive", "--color", "never"));
        command.addAll(words);
        command.addAll(List.of("--stack", STACK));
        return new Contestant(GROUP, "%s, %s".formatted(Sizes.title(count), work), name, command, this.work)
                .with(variables)
                .checked(run ->
                        run.output().contains(expected) ? "" : "no line '%s':%n%s".formatted(expected, run.output()));
    }

    /** Neither objects nor a state of the one before. */
    private void begin(int count, Language language) {
        host.serve(language);
        var client = cluster.client();
        client.configMaps().inNamespace(MixedProgram.NAMESPACE).delete();
        client.services().inNamespace(MixedProgram.NAMESPACE).delete();
        client.apps().deployments().inNamespace(MixedProgram.NAMESPACE).delete();
        try {
            delete(work.resolve("state"));
            Files.createDirectories(work.resolve("state"));
            Files.writeString(work.resolve("Pulumi.yaml"), "name: %s\nruntime: java\n".formatted(MixedProgram.PROJECT));
            Files.deleteIfExists(work.resolve("Pulumi.%s.yaml".formatted(STACK)));
            var init = new ProcessBuilder(pulumi, "--non-interactive", "stack", "init", STACK)
                    .directory(work.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(work.resolve("init.log").toFile());
            init.environment().putAll(environment);
            var code = init.start().waitFor();
            if (code != 0) {
                throw new BenchException("pulumi stack init ended with code %d:%n%s"
                        .formatted(code, Files.readString(work.resolve("init.log"))));
            }
            Files.writeString(
                    work.resolve("Pulumi.%s.yaml".formatted(STACK)),
                    Files.readString(work.resolve("Pulumi.%s.yaml".formatted(STACK)))
                            + "config:\n  %s: \"%d\"\n".formatted(MixedProgram.COUNT, count));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a stack was made", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() {
        host.close();
        cluster.close();
    }
}
