package dev.keelson.proof.gitops;

import dev.keelson.proof.kube.Cluster;
import dev.keelson.proof.run.ChildProcess;
import dev.keelson.proof.run.MissingException;
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
 * Argo CD's repo-server and application-controller with their Redis, outside of pods, for a cluster on loopback.
 *
 * <p>They may do everything there: the accounts and rights that an installation gives them are not tried.
 */
final class ArgoCd implements AutoCloseable {
    static final String NAMESPACE = "argocd";

    private static final Path REDIS = Path.of("/usr/bin/redis-server");

    /** The cluster's address has these ports free, as it has all but its own. */
    private static final int REDIS_PORT = 26940;

    private static final int REPOSITORIES = 26941;
    private static final int METRICS = 26942;

    private final String host;
    private final Path kubeconfig;
    private final RunFolder folder;
    private final Tools tools;
    private final List<ChildProcess> programs = new ArrayList<>();

    private ArgoCd(Cluster cluster, RunFolder folder, Tools tools) {
        this.host = cluster.client().getMasterUrl().getHost();
        this.kubeconfig = cluster.kubeconfig();
        this.folder = folder;
        this.tools = tools;
    }

    /**
     * Starts all of them.
     *
     * @param folder for their files
     * @param certificates a folder with one file for each git server, of its name, in which its certificate is
     */
    static ArgoCd start(Cluster cluster, RunFolder folder, Path certificates) {
        if (!Files.isExecutable(REDIS)) {
            throw new MissingException("Argo CD needs a Redis: apt-get install --no-install-recommends redis-server");
        }
        var argoCd = new ArgoCd(cluster, folder, Tools.ensure("argocd", "kustomize"));
        argoCd.startAll(certificates);
        return argoCd;
    }

    /** Why nothing more is to be expected, if one of them ended. */
    Optional<String> death() {
        return programs.stream().flatMap(program -> program.death().stream()).findFirst();
    }

    @Override
    public void close() {
        programs.forEach(ChildProcess::close);
    }

    private void startAll(Path certificates) {
        var redis = host + ":" + REDIS_PORT;
        programs.add(ChildProcess.start(
                folder,
                "redis-server",
                List.of(
                        REDIS.toString(),
                        "--bind",
                        host,
                        "--port",
                        String.valueOf(REDIS_PORT),
                        "--save",
                        "",
                        "--protected-mode",
                        "no")));
        start(
                "argocd-repo-server",
                List.of(
                        // It runs kustomize, and git, which asks argocd for the login.
                        "PATH=" + path(),
                        "ARGOCD_TLS_DATA_PATH=" + certificates,
                        "ARGOCD_ASK_PASS_SOCK=" + folder.path().resolve("login"),
                        "ARGOCD_GPG_ENABLED=false"),
                List.of(
                        "--address=" + host,
                        "--port=" + REPOSITORIES,
                        "--disable-tls",
                        "--metrics-address=" + host,
                        "--metrics-port=" + METRICS,
                        "--redis=" + redis));
        start(
                "argocd-application-controller",
                List.of("ARGOCD_FAKE_IN_CLUSTER=true"),
                List.of(
                        "--namespace=" + NAMESPACE,
                        "--repo-server=" + host + ":" + REPOSITORIES,
                        "--repo-server-plaintext",
                        // It listens at every address of the machine: no port of ours is free there for sure.
                        "--metrics-port=0",
                        "--redis=" + redis));
    }

    private void start(String role, List<String> variables, List<String> flags) {
        var command = new ArrayList<>(
                List.of("env", "ARGOCD_BINARY_NAME=" + role, "KUBECONFIG=" + kubeconfig, "TMPDIR=" + files(role)));
        command.addAll(variables);
        command.add(tools.program("argocd"));
        command.addAll(flags);
        command.add("--logformat=text");
        programs.add(ChildProcess.start(folder, role, command));
    }

    private Path files(String role) {
        try {
            return Files.createDirectory(folder.path().resolve("files-of-" + role));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String path() {
        return "%s:%s:%s".formatted(folderOf("argocd"), folderOf("kustomize"), System.getenv("PATH"));
    }

    private Path folderOf(String program) {
        return Path.of(tools.program(program)).resolveSibling("");
    }
}
