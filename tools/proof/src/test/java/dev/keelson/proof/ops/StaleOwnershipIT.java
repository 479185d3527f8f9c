package dev.keelson.proof.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.proof.kube.OnQuickCluster;
import dev.keelson.proof.kube.QuickCluster;
import dev.keelson.proof.run.Wait;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rows of the preflight about owners: whose objects they are, Helm has said. */
@OnQuickCluster(controllers = true)
class StaleOwnershipIT {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String FINE = "preflight: 0 blocking, 0 warning, 0 information; N requests in S s\n";
    private static final String BUT_FIRST = "controllers={helm-controller,source-controller}";

    private static QuickCluster cluster;
    private static KubernetesClient client;
    private static Releases releases;

    @BeforeAll
    static void start(QuickCluster quick) {
        cluster = quick;
        client = quick.client();
        releases = new Releases(quick);
    }

    @AfterAll
    static void stop() {
        if (releases != null) {
            releases.close();
        }
    }

    private static Said preflight(String namespace, String... options) {
        return Said.by(cluster.kubeconfig(), words(namespace, options));
    }

    private static String[] words(String namespace, String... options) {
        var words = new ArrayList<>(List.of("preflight", "--namespaces", namespace));
        words.addAll(List.of(options));
        return words.toArray(String[]::new);
    }

    private static void uninstall(String namespace, String... names) {
        for (var name : names) {
            releases.copied("helm -n %s uninstall %s".formatted(namespace, name));
        }
    }

    private static void assertFine(String namespace) {
        assertThat(preflight(namespace)).isEqualTo(new Said(0, "", FINE));
    }

    /** The names sort the wrong way, and the stale release has more revisions. */
    @Test
    void objectsOfAStaleReleaseBlockUntilTheOneInUseOwnsThem() {
        releases.upgrade("flux-a", "flux-v9", "--set", "controllers={image-reflector-controller}");
        releases.upgrade("flux-a", "flux-v9", "--set", "controllers={image-reflector-controller}");
        assertFine("flux-a");
        nextSecond();
        releases.upgrade("flux-a", "flux-v10", "--set", BUT_FIRST);
        client.resource(foreign("flux-a")).create();
        assertThat(releases.refusal("flux-a", "flux-v10")).contains("invalid ownership metadata");
        var used = version("helm-controller-key");
        var identity = live("image-reflector-controller").getMetadata().getUid();

        var role = "blocking: ClusterRole image-reflector-controller-flux-a: Helm release flux-a/flux-v9 (v2 of T) owns"
                + " it, but flux-a/flux-v10 (v1 of T) is in use; do: kubectl annotate --overwrite"
                + " clusterroles.rbac.authorization.k8s.io image-reflector-controller-flux-a"
                + " meta.helm.sh/release-name=flux-v10";
        var found = Said.lines(role, stale("Deployment", ""), stale("Secret", "-key"), stale("ServiceAccount", ""));
        var blocked = "preflight: 4 blocking, 0 warning, 0 information; N requests in S s\n";
        assertThat(preflight("flux-a")).isEqualTo(new Said(1, found, blocked));

        var shown = Said.lines(handover("Deployment", ""), handover("Secret", "-key"), handover("ServiceAccount", ""));
        assertThat(preflight("flux-a", "--fix"))
                .isEqualTo(new Said(1, found, shown + "Nothing was changed: --yes does it.\n" + blocked));
        assertThat(Said.answering("n\n", cluster.kubeconfig(), words("flux-a", "--fix", "--json"))
                        .err())
                .isEqualTo(shown + "Hand over 3? [y/N] " + blocked);
        assertThat(Said.answering("y\n", cluster.kubeconfig(), words("flux-a", "--fix", "--json")))
                .isEqualTo(new Said(
                        1,
                        """
                        [
                          {
                            "severity": "blocking",
                            "check": "stale-ownership",
                            "object": "ClusterRole image-reflector-controller-flux-a",
                            "reason": "Helm release flux-a/flux-v9 (v2 of T) owns it, but flux-a/flux-v10 (v1 of T) is in use",
                            "do": "kubectl annotate --overwrite clusterroles.rbac.authorization.k8s.io image-reflector-controller-flux-a meta.helm.sh/release-name=flux-v10"
                          }
                        ]
                        """,
                        shown + "Hand over 3? [y/N] "
                                + "preflight: 1 blocking, 0 warning, 0 information; N requests in S s\n"));

        assertThat(version("helm-controller-key")).isEqualTo(used);

        releases.copied(role.replaceFirst(".*; do: ", ""));
        assertFine("flux-a");
        releases.upgrade("flux-a", "flux-v10");
        assertThat(live("image-reflector-controller").getMetadata().getUid()).isEqualTo(identity);
        assertThat(client.resource(foreign("flux-a")).get().getMetadata().getAnnotations())
                .isNullOrEmpty();
        uninstall("flux-a", "flux-v10", "flux-v9");
    }

    private static String stale(String kind, String suffix) {
        return "blocking: %s flux-a/image-reflector-controller%s: Helm release flux-a/flux-v9 (v2 of T) owns it, but flux-a/flux-v10 (v1 of T) is in use; do: ./keelson preflight --fix"
                .formatted(kind, suffix);
    }

    private static String handover(String kind, String suffix) {
        return "%s flux-a/image-reflector-controller%s: from Helm release flux-a/flux-v9 to flux-a/flux-v10"
                .formatted(kind, suffix);
    }

    private static HasMetadata live(String deployment) {
        return client.apps()
                .deployments()
                .inNamespace("flux-a")
                .withName(deployment)
                .get();
    }

    private static String version(String secret) {
        return client.secrets()
                .inNamespace("flux-a")
                .withName(secret)
                .get()
                .getMetadata()
                .getResourceVersion();
    }

    /** Of Flux, and not Helm's. */
    private static HasMetadata foreign(String namespace) {
        return new ServiceBuilder()
                .withNewMetadata()
                .withName("by-hand")
                .withNamespace(namespace)
                .withLabels(Map.of("app.kubernetes.io/part-of", "flux"))
                .endMetadata()
                .withNewSpec()
                .addNewPort()
                .withPort(80)
                .endPort()
                .endSpec()
                .build();
    }

    @Test
    void objectsOfAReleaseThatIsGoneAreHandedToTheOneThatComes() {
        releases.upgrade("flux-b", "flux", "--set", "controllers={helm-controller}");
        client.secrets().inNamespace("flux-b").withLabel("owner", "helm").delete();
        assertThat(releases.refusal("flux-b", "flux2")).contains("invalid ownership metadata");

        assertThat(preflight("flux-b").out().lines())
                .hasSize(4)
                .contains(
                        "blocking: Deployment flux-b/helm-controller: Helm release flux-b/flux owns it, of which there"
                                + " is no Secret; do: ./keelson preflight --fix --release NAME  # the one that is about to be"
                                + " installed");
        assertThat(preflight("flux-b", "--fix", "--yes").err()).startsWith("There is nothing to clean up.\n");
        assertThat(preflight("flux-b", "--fix", "--yes", "--release", "flux2").out())
                .isEqualTo(
                        Said.lines("blocking: ClusterRole helm-controller-flux-b: Helm release flux-b/flux owns it, of"
                                + " which there is no Secret; do: kubectl annotate --overwrite"
                                + " clusterroles.rbac.authorization.k8s.io helm-controller-flux-b"
                                + " meta.helm.sh/release-name=flux2"));
        releases.copied("kubectl annotate --overwrite clusterroles.rbac.authorization.k8s.io helm-controller-flux-b"
                + " meta.helm.sh/release-name=flux2");

        assertThat(preflight("flux-b", "--release", "flux2")).isEqualTo(new Said(0, "", FINE));

        releases.upgrade("flux-b", "flux2");
        assertFine("flux-b");
        uninstall("flux-b", "flux2");
    }

    @Test
    void aDefinitionWithAWrongOwnerIsForInformation() {
        releases.upgrade("flux-c", "old", "--set", "controllers=null,definition=widgets");
        assertFine("flux-c");
        uninstall("flux-c", "old");

        assertThat(preflight("flux-c"))
                .isEqualTo(new Said(
                        0,
                        Said.lines("information: CustomResourceDefinition widgets.example.org: Helm release flux-c/old"
                                + " owns it, of which there is no Secret; do: kubectl annotate --overwrite"
                                + " customresourcedefinitions.apiextensions.k8s.io widgets.example.org"
                                + " meta.helm.sh/release-name=NAME"),
                        "preflight: 0 blocking, 0 warning, 1 information; N requests in S s\n"));
        client.apiextensions()
                .v1()
                .customResourceDefinitions()
                .withName("widgets.example.org")
                .delete();
    }

    @Test
    void whileAReleaseCannotBeReadNothingIsCalledStale() {
        releases.upgrade("flux-d", "flux-v9", "--set", "controllers={helm-controller}");
        nextSecond();
        releases.upgrade("flux-d", "flux-v10", "--set", "controllers={source-controller}");
        assertThat(preflight("flux-d").out().lines()).hasSize(4);
        releases.copied("kubectl -n flux-d patch secret sh.helm.release.v1.flux-v9.v1 -p '{\"data\":{\"release\":"
                + "\"bm9uZQ==\"}}'");

        assertThat(preflight("flux-d", "--fix", "--yes"))
                .isEqualTo(new Said(
                        1,
                        Said.lines(
                                "blocking: Secret flux-d/sh.helm.release.v1.flux-v9.v1: holds no JSON of a release; so"
                                        + " it is not known whether Helm release flux-d/flux-v9 is Flux's, nor who owns Flux's"
                                        + " objects; do: helm -n flux-d history flux-v9"),
                        "There is nothing to clean up.\n" + FINE.replace("0 blocking", "1 blocking")));
    }

    /** Times of the API are whole seconds. */
    private static void nextSecond() {
        var end = System.nanoTime() + Duration.ofMillis(1_100).toNanos();
        Wait.of(LIMIT).until("the next second", () -> Optional.of(true).filter(past -> System.nanoTime() > end));
    }
}
