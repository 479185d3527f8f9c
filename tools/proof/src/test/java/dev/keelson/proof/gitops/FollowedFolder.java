package dev.keelson.proof.gitops;

import dev.keelson.proof.engine.Command;
import dev.keelson.proof.kube.Cluster;
import dev.keelson.proof.run.Parts;
import dev.keelson.proof.run.RunFolder;
import dev.keelson.proof.run.Wait;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One folder of a git server on loopback, which the real Flux applies to a cluster. */
public final class FollowedFolder implements AutoCloseable {
    public static final String NAMESPACE = "flux-system";

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration GIT = Duration.ofSeconds(30);
    private static final String BRANCH = "main";
    private static final String USER = "git";
    private static final String TOKEN = "token-of-the-proof";
    private static final String ASKED = "reconcile.fluxcd.io/requestedAt";
    private static final List<String> KINDS = List.of("GitRepository", "Kustomization");
    private static final List<String> GROUPS = List.of("source.toolkit.fluxcd.io", "kustomize.toolkit.fluxcd.io");

    /** Neither this machine's settings nor its user count. */
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "GIT_CONFIG_GLOBAL", "/dev/null",
            "GIT_CONFIG_NOSYSTEM", "1",
            "GIT_AUTHOR_NAME", "proof",
            "GIT_AUTHOR_EMAIL", "proof@example.org",
            "GIT_COMMITTER_NAME", "proof",
            "GIT_COMMITTER_EMAIL", "proof@example.org");

    private static final String OBJECTS = """
            apiVersion: v1
            kind: Namespace
            metadata: {name: flux-system}
            ---
            apiVersion: v1
            kind: Secret
            metadata: {name: git-login, namespace: flux-system}
            stringData: {username: %s, password: %s}
            ---
            apiVersion: source.toolkit.fluxcd.io/v1
            kind: GitRepository
            metadata: {name: flux-system, namespace: flux-system}
            spec: {url: '%s', ref: {branch: main}, secretRef: {name: git-login}, interval: 1m}
            ---
            apiVersion: kustomize.toolkit.fluxcd.io/v1
            kind: Kustomization
            metadata: {name: flux-system, namespace: flux-system}
            spec:
              sourceRef: {kind: GitRepository, name: flux-system}
              path: ./%s
              prune: true
              wait: true
              interval: 10m
              timeout: 1m
            """;

    private final Parts parts = new Parts();
    private final KubernetesClient client;
    private final Path repository;
    private final String path;
    private final Command git;
    private final Flux flux;

    private FollowedFolder(Cluster cluster, String path, Map<String, String> files) {
        this.client = cluster.client();
        this.path = path;
        var run = parts.add(RunFolder.create());
        this.repository = run.path().resolve("site.git");
        this.git = new Command(run.path(), ENVIRONMENT, GIT);
        try {
            git.require(List.of("git", "init", "--quiet", "--initial-branch", BRANCH, repository.toString()));
            write(files);
            var server = parts.add(GitServer.serve(run.path(), run.path(), USER, TOKEN));
            cluster.crds().install(GROUPS);
            for (var text :
                    OBJECTS.formatted(USER, TOKEN, server.url(repository), path).split("---\n", -1)) {
                client.resource(Serialization.unmarshal(text, GenericKubernetesResource.class))
                        .serverSideApply();
            }
            this.flux = parts.add(Flux.start(cluster, run, server.certificate()));
        } catch (RuntimeException | AssertionError e) {
            close();
            throw e;
        }
    }

    /** Starts Flux on a folder with these files; it has applied them when this returns. */
    public static FollowedFolder start(Cluster cluster, String path, Map<String, String> files) {
        var folder = new FollowedFolder(cluster, path, files);
        folder.await(folder.git("rev-parse", "HEAD").strip());
        return folder;
    }

    /** The files below a folder of this repository, by their paths in it. */
    public static Map<String, String> files(Path folder) {
        try (var all = Files.walk(folder)) {
            var files = new LinkedHashMap<String, String>();
            for (var file : all.filter(Files::isRegularFile).sorted().toList()) {
                files.put(folder.relativize(file).toString(), Files.readString(file));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Commits the folder with these files and no others, waits until they are applied, and gives the commit. */
    public String push(Map<String, String> files) {
        write(files);
        var commit = git("rev-parse", "HEAD").strip();
        KINDS.forEach(kind -> client.genericKubernetesResources(live(kind).getApiVersion(), kind)
                .inNamespace(NAMESPACE)
                .withName(NAMESPACE)
                // The controller writes the object too: an edit of what was read would be refused now and then.
                .patch(
                        PatchContext.of(PatchType.JSON_MERGE),
                        "{\"metadata\":{\"annotations\":{\"%s\":\"%s\"}}}".formatted(ASKED, commit)));
        await(commit);
        return commit;
    }

    /** GitRepository or Kustomization as it is now. */
    public GenericKubernetesResource live(String kind) {
        var group = kind.equals("GitRepository") ? GROUPS.get(0) : GROUPS.get(1);
        return Objects.requireNonNull(client.genericKubernetesResources(group + "/v1", kind)
                .inNamespace(NAMESPACE)
                .withName(NAMESPACE)
                .get());
    }

    @Override
    public void close() {
        parts.close();
    }

    private void await(String commit) {
        var revision = BRANCH + "@sha1:" + commit;
        var start = System.nanoTime();
        Wait.of(LIMIT)
                .orUntil(flux::death)
                .until(
                        "Flux to apply " + revision,
                        () -> Optional.of(live("Kustomization"))
                                .filter(live -> revision.equals(live.get("status", "lastAppliedRevision"))));
        System.out.printf(
                "flux: applied %s after %.1f s%n",
                commit, Duration.ofNanos(System.nanoTime() - start).toMillis() / 1e3);
    }

    private void write(Map<String, String> files) {
        git("rm", "-r", "--quiet", "--ignore-unmatch", path);
        try {
            for (var file : files.entrySet()) {
                var place = repository.resolve(path).resolve(file.getKey());
                Files.createDirectories(place.getParent());
                Files.writeString(place, file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        git("add", "--all");
        git("commit", "--quiet", "--allow-empty", "--message", "change");
    }

    private String git(String... words) {
        var command = new ArrayList<>(List.of("git", "-C", repository.toString()));
        command.addAll(List.of(words));
        return git.require(command);
    }
}
