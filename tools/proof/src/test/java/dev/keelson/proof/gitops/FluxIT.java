package dev.keelson.proof.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.proof.gitops.FluxSite.Verdict;
import dev.keelson.proof.kube.OnQuickCluster;
import dev.keelson.proof.kube.QuickCluster;
import dev.keelson.proof.plan.Admission;
import dev.keelson.proof.plan.Deployment;
import dev.keelson.proof.plan.Step;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Flux as the prod plan declares it: its own controllers apply this repository's folder from a git server.
 *
 * <p>Open: what the chart brings, above all its accounts and rights, and its other controllers. The plan has neither an
 * Alert nor a Provider, so nothing is sent to the notification-controller.
 */
@OnQuickCluster(controllers = true)
@ResourceLock("the folder that Flux applies") // so its tests run one after the other
class FluxIT {
    private static final Map<String, String> OWNER = Map.of(
            "kustomize.toolkit.fluxcd.io/name", "flux-system", "kustomize.toolkit.fluxcd.io/namespace", "flux-system");

    private static final String ENVIRONMENT = "abaci-app-environment";

    /** The same object as one of the plan's, with another value. */
    private static final String DEVELOPMENT = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: %s, namespace: abaci}
            data: {NODE_ENV: development}
            """.formatted(ENVIRONMENT);

    private static FluxSite site;

    @BeforeAll
    static void start(QuickCluster cluster) {
        site = FluxSite.start(cluster);
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
        }
    }

    @Test
    void everyObjectOfTheFolderIsApplied() {
        assertThat(site.await(FluxSite.FOLDER, true).message()).startsWith("Applied revision: main@sha1:");

        var declared = FluxFolder.original().values().stream()
                .map(text -> Serialization.unmarshal(text, GenericKubernetesResource.class))
                .filter(object -> !object.getApiVersion().startsWith("kustomize.config.k8s.io/"))
                .toList();
        assertThat(declared)
                .isNotEmpty()
                .allSatisfy(object -> assertThat(live(object)).get().satisfies(live -> {
                    assertThat(live.getMetadata().getLabels()).containsAllEntriesOf(OWNER);
                    assertThat(live.getAdditionalProperties()).containsAllEntriesOf(object.getAdditionalProperties());
                }));
    }

    @Test
    void aCommitIsAppliedAndAwaitedAndWhatItRemovesIsPruned() {
        assertThat(site.push(Map.of(
                        "greeting.yaml",
                        greeting("hello"),
                        "server.yaml",
                        deployment("server", "replicas: 1", "restartPolicy: Always"))))
                .matches(Verdict::isReady);
        assertThat(greeting()).contains("hello");
        assertThat(deployments()).containsExactly("server"); // and not only some time later
        var declared = identities();

        assertThat(site.push(Map.of("greeting.yaml", greeting("hello again")))).matches(Verdict::isReady);
        assertThat(greeting()).contains("hello again");
        assertThat(deployments()).isEmpty();

        assertThat(site.push(Map.of())).matches(Verdict::isReady);
        assertThat(greeting()).isEmpty();
        assertThat(identities()).isEqualTo(declared);
    }

    @Test
    void aBrokenCommitLeavesTheLastGoodStateAndSaysWhatIsWrong() {
        assertThat(site.push(Map.of("greeting.yaml", greeting("good")))).matches(Verdict::isReady);
        var good = site.lastApplied();

        assertThat(site.push(Map.of(
                        "greeting.yaml",
                        greeting("not built"),
                        "kustomization.yaml",
                        "resources: [greeting.yaml, gone.yaml]")))
                .satisfies(verdict -> assertFailed(verdict, "BuildFailed", "gone.yaml"));
        assertThat(greeting()).contains("good");

        assertThat(site.push(Map.of(
                        "greeting.yaml",
                        greeting("not admitted"),
                        "wrong.yaml",
                        deployment("wrong", "replicas: many", "restartPolicy: Always"))))
                .satisfies(verdict -> assertFailed(verdict, "ReconciliationFailed", "Deployment/flux-system/wrong"));
        assertThat(greeting()).contains("good");
        assertThat(site.lastApplied()).isEqualTo(good);
    }

    @Test
    void whatDoesNotGetReadyIsNamedAndTheNextCommitMendsIt() {
        assertThat(site.push(Map.of())).matches(Verdict::isReady);
        var good = site.lastApplied();

        assertThat(site.push(Map.of(
                        "stuck.yaml", deployment("stuck", "progressDeadlineSeconds: 2", "nodeSelector: {no: node}"))))
                .satisfies(verdict -> assertFailed(verdict, "HealthCheckFailed", "Deployment/flux-system/stuck"));
        assertThat(site.lastApplied()).isEqualTo(good);

        assertThat(site.push(Map.of())).matches(Verdict::isReady);
    }

    @Test
    void aWrongLoginIsNamedAndWhatIsAppliedStays() {
        assertThat(site.push(Map.of("greeting.yaml", greeting("fetched")))).matches(Verdict::isReady);
        var login = site.object("Secret");
        var wrong = Serialization.clone(login);
        wrong.<Map<String, String>>get("data").put("password", "d3Jvbmc=");

        force(wrong);
        site.ask(FluxSite.REPOSITORY);
        assertThat(site.await(FluxSite.REPOSITORY, false))
                .satisfies(verdict -> assertFailed(verdict, "GitOperationFailed", "authentication required"));
        assertThat(greeting()).contains("fetched");

        force(login);
        site.ask(FluxSite.REPOSITORY);
        site.await(FluxSite.REPOSITORY, true);
    }

    /** Why no object may be in the folder and in a program: {@code keelson plan} sees it before a deployment. */
    @Test
    void anObjectOfThePlanIsOverwrittenByTheFolderButNotDeletedWhenItLeavesIt() {
        assertThat(refusals()).isEmpty();

        assertThat(site.push(Map.of("environment.yaml", DEVELOPMENT))).matches(Verdict::isReady);
        assertThat(value("abaci", ENVIRONMENT, "NODE_ENV")).contains("development");
        assertThat(value("abaci", ENVIRONMENT, "PORT")).contains("3000");
        assertThat(refusals())
                .singleElement()
                .asString()
                .contains(ENVIRONMENT, "kustomize-controller", ".data.NODE_ENV");

        assertThat(site.push(Map.of())).matches(Verdict::isReady);
        assertThat(value("abaci", ENVIRONMENT, "PORT")).contains("3000");
        assertThat(value("abaci", ENVIRONMENT, "NODE_ENV")).contains("development");

        force(environment().object());
        assertThat(refusals()).isEmpty();
        assertThat(value("abaci", ENVIRONMENT, "NODE_ENV")).contains("production");
    }

    /** The annotation that every object of the plan has, and the one that would leave Flux out altogether. */
    @ParameterizedTest
    @CsvSource({"prune, development", "reconcile, production", "none, "})
    void whetherItIsDeletedDependsOnItsAnnotation(String what, @Nullable String afterwards) {
        var declared = environment().object();
        var marked = Serialization.clone(declared);
        marked.getMetadata().setAnnotations(Map.of("kustomize.toolkit.fluxcd.io/" + what, "disabled"));
        force(marked);

        assertThat(site.push(Map.of("environment.yaml", DEVELOPMENT))).matches(Verdict::isReady);
        assertThat(site.push(Map.of())).matches(Verdict::isReady);
        assertThat(value("abaci", ENVIRONMENT, "NODE_ENV")).isEqualTo(Optional.ofNullable(afterwards));

        force(declared);
        assertThat(refusals()).isEmpty();
    }

    @Test
    void aDeletedKustomizationLeavesWhatItAppliedUnlessTheTrialsPolicyIsDeclared() {
        assertThat(site.push(Map.of("greeting.yaml", greeting("kept")))).matches(Verdict::isReady);
        var kustomization = site.object(FluxSite.FOLDER);

        site.delete(kustomization);
        assertThat(greeting()).contains("kept");

        var trial = Serialization.clone(kustomization);
        trial.<Map<String, Object>>get("spec").put("deletionPolicy", "Delete");
        force(trial);
        site.await(FluxSite.FOLDER, true);
        site.delete(trial);
        assertThat(greeting()).isEmpty();

        force(kustomization);
        site.await(FluxSite.FOLDER, true);
        assertThat(greeting()).contains("kept");
    }

    private static void assertFailed(Verdict verdict, String reason, String part) {
        assertThat(verdict.isReady()).isFalse();
        assertThat(verdict.reason()).isEqualTo(reason);
        assertThat(verdict.message()).contains(part);
    }

    private static Optional<GenericKubernetesResource> live(GenericKubernetesResource object) {
        return Optional.ofNullable(site.client().resource(object).get());
    }

    private static Optional<String> greeting() {
        return value(FluxSite.NAMESPACE, "greeting", "text");
    }

    private static Optional<String> value(String namespace, String configMap, String key) {
        return Optional.ofNullable(site.client()
                        .configMaps()
                        .inNamespace(namespace)
                        .withName(configMap)
                        .get())
                .map(live -> live.getData().get(key));
    }

    private static Step.Apply environment() {
        return site.plan().objects().stream()
                .filter(apply -> apply.object().getMetadata().getName().equals(ENVIRONMENT))
                .findFirst()
                .orElseThrow();
    }

    /** What the API server has against another deployment of the environment, as the program declares it. */
    private static List<String> refusals() {
        return site.admission().admit(new Deployment(List.of(environment())));
    }

    private static void force(GenericKubernetesResource object) {
        site.client()
                .resource(object)
                .fieldManager(Admission.MANAGER)
                .forceConflicts()
                .serverSideApply();
    }

    /** Of all that Pulumi owns: an object that was made anew would have another. */
    private static List<String> identities() {
        return site.plan().objects().stream()
                .map(apply -> site.admission().live(apply).getMetadata().getUid())
                .toList();
    }

    private static List<String> deployments() {
        return site.client().apps().deployments().inNamespace(FluxSite.NAMESPACE).list().getItems().stream()
                .filter(deployment -> Objects.equals(deployment.getStatus().getAvailableReplicas(), 1))
                .map(deployment -> deployment.getMetadata().getName())
                .toList();
    }

    private static String greeting(String text) {
        return """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: greeting, namespace: flux-system}
                data: {text: "%s"}
                """.formatted(text);
    }

    private static String deployment(String name, String ofIt, String ofItsPods) {
        return """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: %1$s, namespace: flux-system}
                spec:
                  selector: {matchLabels: {app: %1$s}}
                  %2$s
                  template:
                    metadata: {labels: {app: %1$s}}
                    spec:
                      %3$s
                      securityContext: {runAsNonRoot: true, runAsUser: 1000, seccompProfile: {type: RuntimeDefault}}
                      containers:
                        - name: %1$s
                          image: busybox:1.37.0
                          securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}
                """.formatted(name, ofIt, ofItsPods);
    }
}
