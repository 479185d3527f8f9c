package dev.keelson.proof.gitops;

import dev.keelson.proof.kube.Cluster;
import dev.keelson.proof.run.ChildProcess;
import dev.keelson.proof.run.RunFolder;
import dev.keelson.proof.run.Tools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Flux's source-controller and kustomize-controller, outside of pods, for a cluster on loopback.
 *
 * <p>They may do everything there: the accounts and rights that the chart gives them are not tried.
 */
final class Flux implements AutoCloseable {
    /** The cluster's address has these ports free, as it has all but its own. */
    private static final int STORAGE = 26900;

    private static final int METRICS = 26910;
    private static final int HEALTH = 26920;

    private final String host;
    private final Path kubeconfig;
    private final RunFolder folder;
    private final Tools tools;
    private final List<ChildProcess> controllers = new ArrayList<>();

    private Flux(Cluster cluster, RunFolder folder, Tools tools) {
        this.host = cluster.client().getMasterUrl().getHost();
        this.kubeconfig = cluster.kubeconfig();
        this.folder = folder;
        this.tools = tools;
    }

    /**
     * Starts both.
     *
     * @param folder for their files
     * @param certificate the one that git servers are known by
     */
    static Flux start(Cluster cluster, RunFolder folder, Path certificate) {
        var artifacts = folder.path().resolve("artifacts");
        try {
            Files.createDirectory(artifacts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var flux = new Flux(cluster, folder, Tools.ensure("source-controller", "kustomize-controller"));
        var storage = flux.host + ":" + STORAGE;
        flux.start(
                "source-controller",
                List.of("SSL_CERT_FILE=" + certificate),
                List.of("--storage-path=" + artifacts, "--storage-addr=" + storage, "--storage-adv-addr=" + storage));
        flux.start("kustomize-controller", List.of(), List.of());
        return flux;
    }

    /** Why nothing more is to be expected, if one of them ended. */
    Optional<String> death() {
        return controllers.stream()
                .flatMap(controller -> controller.death().stream())
                .findFirst();
    }

    @Override
    public void close() {
        controllers.forEach(ChildProcess::close);
    }

    private void start(String program, List<String> variables, List<String> flags) {
        var number = controllers.size();
        var command = new ArrayList<>(List.of("env", "KUBECONFIG=" + kubeconfig, "TMPDIR=" + folder.path()));
        command.addAll(variables);
        command.add(tools.program(program));
        command.addAll(flags);
        command.addAll(List.of(
                "--watch-all-namespaces",
                "--enable-leader-election=false",
                "--metrics-addr=%s:%d".formatted(host, METRICS + number),
                "--health-addr=%s:%d".formatted(host, HEALTH + number)));
        controllers.add(ChildProcess.start(folder, program, command));
    }
}
