package dev.keelson.proof.gitops;

import dev.keelson.plan.ArgoManifests;
import dev.keelson.proof.kube.Crds;
import dev.keelson.proof.kube.QuickCluster;
import dev.keelson.proof.plan.Admission;
import dev.keelson.proof.plan.Deployment;
import dev.keelson.proof.plan.SitePlan;
import dev.keelson.proof.plan.Step;
import dev.keelson.proof.run.Parts;
import dev.keelson.proof.run.RunFolder;
import dev.keelson.proof.run.Tools;
import dev.keelson.proof.run.Wait;
import dev.keelson.proof.run.WaitException;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceList;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.NonNamespaceOperation;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Steady's environments in a cluster whose Argo CD follows a git server on loopback. */
final class ArgoCdSite implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final String SITE = "steady";
    private static final String BRANCH = "main";
    private static final String USER = "argocd";
    private static final String TOKEN = "a token for git";
    private static final Set<String> OWNER = Set.of("keelson:gitops:ArgoApplication");
    private static final List<String> KINDS =
            List.of("argoproj.io", "bitnami.com", "cert-manager.io", "postgresql.cnpg.io");

    /** What an installation of Argo CD brings beside its programs, and the login for the repository. */
    private static final String INSTALLATION = """
            apiVersion: v1
            kind: Namespace
            metadata: {name: argocd}
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: argocd-rbac-cm, namespace: argocd, labels: {app.kubernetes.io/part-of: argocd}}
            ---
            apiVersion: v1
            kind: Secret
            metadata: {name: argocd-secret, namespace: argocd, labels: {app.kubernetes.io/part-of: argocd}}
            stringData: {server.secretkey: of-no-use-without-its-server}
            ---
            apiVersion: argoproj.io/v1alpha1
            kind: AppProject
            metadata: {name: default, namespace: argocd}
            spec:
              sourceRepos: ["*"]
              destinations: [{server: "*", namespace: "*"}]
              clusterResourceWhitelist: [{group: "*", kind: "*"}]
            ---
            apiVersion: v1
            kind: Secret
            metadata: {name: site, namespace: argocd, labels: {argocd.argoproj.io/secret-type: repository}}
            stringData: {type: git, url: "%s", username: %s, password: %s}
            """;

    private static final String APPLICATIONS = """
            {"repository": "%s", "revision": "main", "applications": [
              {"name": "steady-stage", "path": "argocd/stage", "namespace": "steady-stage"},
              {"name": "steady-prod", "path": "argocd/prod", "namespace": "steady-prod"},
              {"name": "steady-trial", "path": "argocd/trial", "namespace": "steady-trial"}]}""";

    /** The page on Argo CD gives it, and the first block of YAML with a kind is that. */
    private static final Pattern CONFIG_MAP = Pattern.compile("(?s)```yaml\n(apiVersion: v1\nkind: ConfigMap\n.*?)```");

    /** The site's 10 and 30 would only make the tests wait: what they mean is the same. */
    private static final Pattern MIN_READY = Pattern.compile("minReadySeconds: \\d+");

    private final Parts parts = new Parts();
    private final KubernetesClient client;
    private final Admission admission;
    private final GitRepository repository;
    private final Deployment applications;
    private final ArgoCd argoCd;

    private ArgoCdSite(QuickCluster cluster) {
        this.client = cluster.client();
        this.admission = new Admission(client, cluster.crds());
        cluster.crds().install(Crds.OF_K3S);
        cluster.crds().install(KINDS);
        var files = parts.add(RunFolder.create());
        try {
            this.repository = GitRepository.create(files.path(), BRANCH);
            var server = parts.add(GitServer.serve(files.path(), files.path(), USER, TOKEN));
            var url = server.url(repository.path());
            apply(INSTALLATION.formatted(url, USER, TOKEN));
            apply(healthChecks());
            this.applications = Deployment.of(SitePlan.recordAlone(
                            SITE, "platform", Map.of("platform:argocd", APPLICATIONS.formatted(url))))
                    .ofOwners(OWNER);
            this.argoCd = parts.add(ArgoCd.start(cluster, files, certificates(files.path(), server)));
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException | AssertionError e) {
            close();
            throw e;
        }
    }

    /** Without any Application yet. */
    static ArgoCdSite start(QuickCluster cluster) {
        return new ArgoCdSite(cluster);
    }

    /** What {@code keelson render argocd} writes for a stack. */
    static Map<String, String> render(String stack, Map<String, String> settings) {
        var recording = SitePlan.record(SITE, stack, settings).recordings().stream()
                .filter(one -> one.project().equals(SITE + "-cluster"))
                .findFirst()
                .orElseThrow();
        var files = new TreeMap<>(ArgoManifests.of(recording).files());
        files.replaceAll((name, text) -> MIN_READY.matcher(text).replaceAll("minReadySeconds: 1"));
        return files;
    }

    /** The objects that are written in a folder's files. */
    static List<GenericKubernetesResource> objects(Map<String, String> files) {
        return files.values().stream()
                .map(text -> Serialization.unmarshal(text, GenericKubernetesResource.class))
                .filter(object -> !object.getKind().equals("Kustomization"))
                .toList();
    }

    /** Commits the folder of a stack with these files, those that are listed there and no others; gives the commit. */
    String commit(String stack, Map<String, String> files) {
        var listed = new TreeMap<>(files);
        listed.computeIfPresent(
                "kustomization.yaml",
                (name, text) -> text.lines()
                        .filter(line -> !line.startsWith("- ") || files.containsKey(line.substring("- ".length())))
                        .collect(Collectors.joining("\n", "", "\n")));
        return repository.commit("argocd/" + stack, listed, "Render " + stack);
    }

    /** Has objects in the cluster as Pulumi applies them. */
    void leave(List<GenericKubernetesResource> objects) {
        admission.admitAll(new Deployment(objects.stream()
                .sorted(Comparator.comparing(object -> !object.getKind().equals("Namespace")))
                .map(object -> (Step) new Step.Apply("", object, false))
                .toList()));
    }

    /** Applies the Application of a stack, as the platform declares it. */
    void declare(String stack) {
        admission.admitAll(new Deployment(applications.objects().stream()
                .filter(step -> step.object().getMetadata().getName().equals(name(stack)))
                .map(step -> (Step) step)
                .toList()));
    }

    /** Once Argo CD has compared the folder of a stack with the cluster anew. */
    void refresh(String stack) {
        patch(stack, "{\"metadata\":{\"annotations\":{\"argocd.argoproj.io/refresh\":\"normal\"}}}");
        await(
                "Argo CD to compare",
                () -> Optional.of(application(stack).getMetadata().getAnnotations())
                        .filter(annotations -> !annotations.containsKey("argocd.argoproj.io/refresh")));
    }

    /** Has Argo CD apply a commit, whether or not it sees a difference, and waits for the end of that. */
    void syncAgain(String stack, String commit) {
        var before = syncs(stack);
        patch(stack, "{\"operation\":{\"sync\":{\"revision\":\"%s\",\"prune\":true}}}".formatted(commit));
        await("Argo CD to apply once more", () -> Optional.of(true).filter(yes -> syncs(stack) > before));
    }

    /** As the page on Argo CD gives it. */
    void endSync(String stack) {
        patch(stack, "{\"status\":{\"operationState\":{\"phase\":\"Terminating\"}}}");
    }

    /** Until everything of a commit is applied and healthy. */
    void awaitSynced(String stack, String commit) {
        var start = System.nanoTime();
        await(
                "Argo CD to have applied " + commit,
                () -> Optional.of(application(stack))
                        .filter(live -> commit.equals(live.get("status", "sync", "revision"))
                                && "Synced".equals(live.get("status", "sync", "status"))
                                && "Healthy".equals(live.get("status", "health", "status"))
                                && "Succeeded".equals(live.get("status", "operationState", "phase"))
                                && commit.equals(live.get("status", "operationState", "syncResult", "revision"))));
        System.out.printf(
                "argocd: %s is synced and healthy after %.1f s%n",
                name(stack), Duration.ofNanos(System.nanoTime() - start).toMillis() / 1e3);
    }

    /** Deletes an Application, and waits until what Argo CD deletes with it is gone. */
    void delete(String stack) {
        client.resource(application(stack)).delete();
        await(
                "the Application to go",
                () -> Optional.of(true)
                        .filter(yes -> applications().withName(name(stack)).get() == null));
    }

    /** Syncs of a stack that were successful. */
    private int syncs(String stack) {
        List<Object> history = application(stack).get("status", "history");
        return history == null ? 0 : history.size();
    }

    /** What Argo CD says of its work on a stack. */
    String message(String stack) {
        return Objects.requireNonNullElse(application(stack).get("status", "operationState", "message"), "");
    }

    GenericKubernetesResource application(String stack) {
        return applications().withName(name(stack)).get();
    }

    Optional<GenericKubernetesResource> live(GenericKubernetesResource object) {
        return Optional.ofNullable(client.resource(object).get());
    }

    KubernetesClient client() {
        return client;
    }

    /** With what Argo CD says of every Application, if it does not come. */
    <T> T await(String what, Supplier<Optional<T>> attempt) {
        try {
            return Wait.of(LIMIT).orUntil(argoCd::death).until(what, attempt);
        } catch (WaitException e) {
            throw new AssertionError(
                    e.getMessage() + "\n" + Serialization.asYaml(applications().list()), e);
        }
    }

    @Override
    public void close() {
        parts.close();
    }

    private static String name(String stack) {
        return SITE + "-" + stack;
    }

    private NonNamespaceOperation<
                    GenericKubernetesResource, GenericKubernetesResourceList, Resource<GenericKubernetesResource>>
            applications() {
        return client.genericKubernetesResources("argoproj.io/v1alpha1", "Application")
                .inNamespace(ArgoCd.NAMESPACE);
    }

    private void patch(String stack, String patch) {
        applications()
                .withName(name(stack))
                // The controller writes the object too: an edit of what was read would be refused now and then.
                .patch(PatchContext.of(PatchType.JSON_MERGE), patch);
    }

    private void apply(String yaml) {
        for (var document : yaml.split("(?m)^---$", -1)) {
            HasMetadata object = Serialization.unmarshal(document, GenericKubernetesResource.class);
            client.resource(object).serverSideApply();
        }
    }

    private static String healthChecks() throws IOException {
        var page = CONFIG_MAP.matcher(Files.readString(Tools.MODULE.resolve("../../docs/argocd.md")));
        if (!page.find()) {
            throw new AssertionError("docs/argocd.md has no ConfigMap for Argo CD");
        }
        return page.group(1);
    }

    /** Where Argo CD finds what its ConfigMap {@code argocd-tls-certs-cm} has in an installation. */
    private static Path certificates(Path folder, GitServer server) throws IOException {
        var certificates = Files.createDirectory(folder.resolve("certificates"));
        Files.copy(server.certificate(), certificates.resolve("127.0.0.1"));
        return certificates;
    }
}
