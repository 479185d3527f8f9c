package dev.keelson.proof.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.cli.Keelson;
import dev.keelson.crd.SealedSecret;
import dev.keelson.proof.kube.OnQuickCluster;
import dev.keelson.proof.kube.QuickCluster;
import dev.keelson.proof.run.Requirement;
import dev.keelson.proof.run.Wait;
import dev.keelson.secret.SecretShape;
import dev.keelson.secret.SecretSource;
import dev.keelson.secret.SecretSources;
import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.SettingFiles;
import dev.keelson.settings.SettingsReader;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the controller and kubeseal of sealed-secrets do with a strict secret, and with what {@code keelson seal} writes.
 *
 * <p>Open: the version of the controller that a site runs, and its rights.
 */
@OnQuickCluster(controllers = false)
class SealedSecretsIT {
    private static final String VALUE = "correct horse";

    private static final String LOGIN = ".dockerconfigjson";
    private static final SecretShape PULL = new SecretShape(
            new DnsLabel("ghcr-pull-secret"),
            Map.of(),
            "kubernetes.io/dockerconfigjson",
            Map.of(LOGIN, new SecretShape.Foreign()));

    private static SealedSecrets sealedSecrets;

    @TempDir
    private Path folder;

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
        namespaces(client, "vault", "elsewhere");
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

    @Test
    void whatOurCommandSealsIsOpenedByTheControllerAndByKubeseal(QuickCluster cluster) throws IOException {
        var client = cluster.client();
        namespaces(client, "ours-prod", "ours-stage");
        var login = "{\"auths\":{\"ghcr.io\":{\"auth\":\"%s\"}}}".formatted(base64(VALUE));
        site("ours-prod");

        var output = new StringWriter();
        var code = Keelson.run(
                Map.of(Keelson.ROOT, folder.toString()),
                new PrintWriter(output, true),
                new PrintWriter(output, true),
                "seal",
                PULL.name().text(),
                "--stack=prod",
                "--cert=" + sealedSecrets.certificate(),
                "--from=%s=%s".formatted(LOGIN, Files.writeString(folder.resolve("login.json"), login)));

        assertThat(output).hasToString("sealed/prod/ghcr-pull-secret.yaml: sealed .dockerconfigjson for ours-prod\n");
        assertThat(code).isZero();
        var text = Files.readString(folder.resolve("sealed/prod/ghcr-pull-secret.yaml"));
        assertThat(text).doesNotContain(login, base64(login), base64(VALUE));
        var recovered = Serialization.unmarshal(sealedSecrets.recover(text, SealedSecrets.keys(cluster)), Secret.class);
        assertThat(recovered.getData()).isEqualTo(Map.of(LOGIN, base64(login)));

        assertThat(synced(client, sealed(text, "ours-prod", "ghcr-pull-secret")))
                .isEqualTo("True");
        var made = secret(client, "ours-prod", "ghcr-pull-secret").orElseThrow();
        assertThat(made.getType()).isEqualTo(PULL.type());
        assertThat(made.getData()).isEqualTo(Map.of(LOGIN, base64(login)));

        assertThat(synced(client, sealed(text, "ours-stage", "ghcr-pull-secret")))
                .startsWith("False")
                .contains("no key could decrypt secret");
        assertThat(secret(client, "ours-stage", "ghcr-pull-secret")).isEmpty();
    }

    @Test
    void whatKubesealSealsIsTakenByAProgramForItsNamespaceAlone(QuickCluster cluster) throws IOException {
        var client = cluster.client();
        namespaces(client, "theirs-prod");
        site("theirs-prod");
        Files.writeString(
                Files.createDirectories(folder.resolve("sealed/prod")).resolve("ghcr-pull-secret.yaml"),
                sealedSecrets.seal("""
                        apiVersion: v1
                        kind: Secret
                        metadata: {name: ghcr-pull-secret, namespace: theirs-prod}
                        type: kubernetes.io/dockerconfigjson
                        stringData: {.dockerconfigjson: '{"auths":{}}'}
                        """));
        var config = Map.of("cluster:secrets", "{\"sealed\":\"sealed/prod\"}");

        var reader = new SettingsReader(ConfigSource.of(config, Set.of()), "cluster");
        var source = source(reader, "theirs-prod").orElseThrow();
        assertThat(reader.problems()).isEmpty();
        var object = new GenericKubernetesResource();
        object.setApiVersion(SealedSecret.API_VERSION);
        object.setKind(SealedSecret.KIND);
        object.setMetadata(new ObjectMetaBuilder()
                .withName("ghcr-pull-secret")
                .withNamespace("theirs-prod")
                .build());
        object.setAdditionalProperty(
                "spec", ((SecretSource.Sealed) source).file().spec(PULL, "theirs-prod", Map.of()));
        assertThat(synced(client, object)).isEqualTo("True");
        assertThat(secret(client, "theirs-prod", "ghcr-pull-secret")
                        .orElseThrow()
                        .getData())
                .isEqualTo(Map.of(LOGIN, base64("{\"auths\":{}}")));

        var other = new SettingsReader(ConfigSource.of(config, Set.of()), "cluster");
        assertThat(source(other, "theirs-stage")).isEmpty();
        assertThat(other.problems())
                .containsExactly("cluster:secrets.sealed is with the namespace theirs-prod in"
                        + " sealed/prod/ghcr-pull-secret.yaml: must be with theirs-stage");
    }

    /** A site whose images are pulled with a sealed login. Its other settings are missing, and sealing needs none. */
    private void site(String namespace) throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve("cluster")).resolve("Pulumi.yaml"),
                "name: abaci-cluster\nstackConfigDir: ..\n");
        Files.writeString(folder.resolve("Pulumi.prod.yaml"), """
                config:
                  cluster:namespace: %s
                  cluster:pullSecret: ghcr-pull-secret
                  cluster:secrets: { sealed: sealed/prod }
                """.formatted(namespace));
    }

    private Optional<SecretSource> source(SettingsReader reader, String namespace) {
        return SecretSources.read(
                        reader.section("cluster"), SettingFiles.in(folder), Optional.of(new DnsLabel(namespace)))
                .of(PULL);
    }

    private static void namespaces(KubernetesClient client, String... names) {
        for (var name : names) {
            client.resource(new NamespaceBuilder()
                            .withNewMetadata()
                            .withName(name)
                            .endMetadata()
                            .build())
                    .create();
        }
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
