package dev.keelson.proof.gitops;

import dev.keelson.plan.Plan;
import dev.keelson.plan.Value;
import dev.keelson.proof.kube.Crds;
import dev.keelson.proof.kube.QuickCluster;
import dev.keelson.proof.plan.Admission;
import dev.keelson.proof.plan.Deployment;
import dev.keelson.proof.plan.PlanEdit;
import dev.keelson.proof.plan.SitePlan;
import dev.keelson.proof.plan.Step;
import dev.keelson.proof.run.Parts;
import dev.keelson.proof.run.RunFolder;
import dev.keelson.proof.run.Wait;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The prod plan in a cluster whose Flux follows a git server on loopback. */
final class FluxSite implements AutoCloseable {
    static final String NAMESPACE = "flux-system";
    static final String REPOSITORY = "GitRepository";
    static final String FOLDER = "Kustomization";
    static final String LOGIN = "git-login";

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String ASKED = "reconcile.fluxcd.io/requestedAt";

    private final Parts parts = new Parts();
    private final AtomicInteger asked = new AtomicInteger();
    private final KubernetesClient client;
    private final Admission admission;
    private final FluxFolder folder;
    private final Deployment plan;
    private final String branch;
    private final Flux flux;

    private FluxSite(QuickCluster cluster) {
        this.client = cluster.client();
        this.admission = new Admission(client, cluster.crds());
        var declared = SitePlan.record("abaci", "prod", Map.of());
        var login = object(Deployment.of(declared), "Secret");
        this.branch = Objects.requireNonNull(
                object(Deployment.of(declared), REPOSITORY).get("spec", "ref", "branch"));
        var files = parts.add(RunFolder.create());
        try {
            this.folder = FluxFolder.create(files.path(), branch);
            folder.commit(Map.of());
            var server = parts.add(
                    GitServer.serve(files.path(), files.path(), data(login, "username"), data(login, "password")));
            this.plan = Deployment.of(edited(declared, server.url(folder.repository())));
            cluster.crds().install(Crds.OF_K3S);
            admission.admitAll(plan);
            this.flux = parts.add(Flux.start(cluster, files, server.certificate()));
        } catch (RuntimeException | AssertionError e) {
            close();
            throw e;
        }
    }

    /** With the folder as this repository has it; what Flux makes of it is to be awaited. */
    static FluxSite start(QuickCluster cluster) {
        return new FluxSite(cluster);
    }

    /** What one of Flux's objects says of itself. */
    record Verdict(boolean isReady, String reason, String message) {}

    Deployment plan() {
        return plan;
    }

    Admission admission() {
        return admission;
    }

    KubernetesClient client() {
        return client;
    }

    /** Commits the folder with other files, and waits until Flux has tried it. */
    Verdict push(Map<String, String> files) {
        var commit = folder.commit(files);
        var start = System.nanoTime();
        ask(REPOSITORY);
        ask(FOLDER);
        var verdict = verdictOn(commit);
        System.out.printf(
                "flux: %s after %.1f s: %s%n",
                files.keySet(), Duration.ofNanos(System.nanoTime() - start).toMillis() / 1e3, verdict);
        return verdict;
    }

    /** As the page on Flux gives it, for whoever does not want to wait for the interval. */
    void ask(String kind) {
        var value = String.valueOf(asked.incrementAndGet());
        client.genericKubernetesResources(object(plan, kind).getApiVersion(), kind)
                .inNamespace(NAMESPACE)
                .withName(object(plan, kind).getMetadata().getName())
                // The controller writes the object too: an edit of what was read would be refused now and then.
                .patch(
                        PatchContext.of(PatchType.JSON_MERGE),
                        "{\"metadata\":{\"annotations\":{\"%s\":\"%s\"}}}".formatted(ASKED, value));
    }

    Verdict await(String kind, boolean isReady) {
        return Wait.of(LIMIT)
                .orUntil(flux::death)
                .until(
                        kind + (isReady ? " to be ready" : " to fail"),
                        () -> verdict(kind).filter(verdict -> verdict.isReady() == isReady));
    }

    /** The last revision of which everything was applied and ready. */
    String lastApplied() {
        return Objects.requireNonNull(live(FOLDER).get("status", "lastAppliedRevision"));
    }

    GenericKubernetesResource live(String kind) {
        return client.resource(object(plan, kind)).get();
    }

    void delete(GenericKubernetesResource object) {
        client.resource(object).delete();
        Wait.of(LIMIT)
                .orUntil(flux::death)
                .until(
                        object.getKind() + " to go",
                        () -> Optional.of(true)
                                .filter(gone -> client.resource(object).get() == null));
    }

    /** One of the plan's objects in Flux's namespace. */
    GenericKubernetesResource object(String kind) {
        return object(plan, kind);
    }

    @Override
    public void close() {
        parts.close();
    }

    /** Once Flux has tried a commit. */
    private Verdict verdictOn(String commit) {
        var revision = branch + "@sha1:" + commit;
        return Wait.of(LIMIT)
                .orUntil(flux::death)
                .until(
                        "Flux to try " + revision,
                        () -> Optional.of(live(FOLDER))
                                .filter(live -> revision.equals(live.get("status", "lastAttemptedRevision")))
                                .flatMap(FluxSite::verdict));
    }

    private Optional<Verdict> verdict(String kind) {
        return verdict(live(kind));
    }

    /** Nothing while it is at work. */
    private static Optional<Verdict> verdict(GenericKubernetesResource object) {
        List<Map<String, String>> conditions = object.get("status", "conditions");
        return Optional.ofNullable(conditions).stream()
                .flatMap(List::stream)
                .filter(condition -> "Ready".equals(condition.get("type")))
                .filter(condition -> !"Unknown".equals(condition.get("status")))
                .map(condition -> new Verdict(
                        "True".equals(condition.get("status")),
                        Objects.requireNonNull(condition.get("reason")),
                        Objects.requireNonNull(condition.get("message"))))
                .findFirst();
    }

    private static Plan edited(Plan plan, String url) {
        return PlanEdit.inputs(plan, "flux-repository", inputs -> {
            System.out.printf(
                    "flux: the repository is %s in the place of %s%n",
                    url, inputs.at("spec", "url").orElseThrow().plain());
            return (Value.Fields) PlanEdit.put(inputs, new Value.Text(url), "spec", "url");
        });
    }

    private static GenericKubernetesResource object(Deployment plan, String kind) {
        return plan.objects().stream()
                .map(Step.Apply::object)
                .filter(object -> object.getKind().equals(kind)
                        && NAMESPACE.equals(object.getMetadata().getNamespace()))
                .findFirst()
                .orElseThrow();
    }

    private static String data(GenericKubernetesResource secret, String key) {
        return new String(Base64.getDecoder().decode(secret.<String>get("data", key)), StandardCharsets.UTF_8);
    }
}
