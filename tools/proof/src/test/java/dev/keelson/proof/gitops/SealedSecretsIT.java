package dev.keelson.proof.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.proof.kube.OnQuickCluster;
import dev.keelson.proof.kube.QuickCluster;
import dev.keelson.proof.run.Requirement;
import dev.keelson.proof.run.Wait;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * What the controller and kubeseal of sealed-secrets do with a strict secret.
 *
 * <p>Open: its chart. No component declares it.
 */
@OnQuickCluster(controllers = false)
@Execution(ExecutionMode.CONCURRENT) // beside the tests in real pods, which mostly wait
class SealedSecretsIT {
    private static final String VALUE = "correct horse";

    private static SealedSecrets sealedSecrets;

    @BeforeAll
    static void start(QuickCluster cluster) {
        cluster.crds().install(List.of("bitnami.com"));
        sealedSecrets = Requirement.orSkip(() -> SealedSecrets.start(cluster));
    }

    @AfterAll
    static void stop() {
        if (sealedSecrets != null) {
            sealedSecrets.close();
        }
    }

    @Test
    void aSealedSecretIsOpenedUnderItsOwnNameInItsOwnNamespaceOnly(QuickCluster cluster) {
        var client = cluster.client();
        List.of("vault", "elsewhere")
                .forEach(name -> client.resource(new NamespaceBuilder()
                                .withNewMetadata()
                                .withName(name)
                                .endMetadata()
                                .build())
                        .create());
        var text = sealedSecrets.seal("""
                apiVersion: v1
                kind: Secret
                metadata: {name: login, namespace: vault}
                stringData: {password: %s}
                """.formatted(VALUE));
        assertThat(text).doesNotContain(VALUE, base64(VALUE));

        assertThat(synced(client, sealed(text, "vault", "login"))).isEqualTo("True");
        assertThat(secret(client, "vault", "login"))
                .get()
                .extracting(Secret::getData)
                .isEqualTo(Map.of("password", base64(VALUE)));

        for (var other : List.of(sealed(text, "elsewhere", "login"), sealed(text, "vault", "admin"))) {
            assertThat(synced(client, other)).startsWith("False").contains("no key could decrypt secret");
        }
        assertThat(secret(client, "elsewhere", "login")).isEmpty();
        assertThat(secret(client, "vault", "admin")).isEmpty();
    }

    /** The same, under some name in some namespace. */
    private static GenericKubernetesResource sealed(String text, String namespace, String name) {
        var sealed = Serialization.unmarshal(text, GenericKubernetesResource.class);
        sealed.getMetadata().setNamespace(namespace);
        sealed.getMetadata().setName(name);
        return sealed;
    }

    /** What the controller says of it, and why. */
    private static String synced(KubernetesClient client, GenericKubernetesResource sealed) {
        client.resource(sealed).create();
        var wait = Wait.of(Duration.ofSeconds(30)).orUntil(sealedSecrets::death);
        return wait.until("a word on " + sealed.getMetadata().getName(), () -> {
            List<Map<String, String>> conditions = client.resource(sealed).get().get("status", "conditions");
            return Optional.ofNullable(conditions).stream()
                    .flatMap(List::stream)
                    .filter(condition -> "Synced".equals(condition.get("type")))
                    .map(condition -> condition.get("status") + condition.getOrDefault("message", ""))
                    .findFirst();
        });
    }

    private static Optional<Secret> secret(KubernetesClient client, String namespace, String name) {
        return Optional.ofNullable(
                client.secrets().inNamespace(namespace).withName(name).get());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
