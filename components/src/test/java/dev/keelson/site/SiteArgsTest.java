package dev.keelson.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.k3s.PodSecurity;
import dev.keelson.secret.SecretSources;
import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.SettingFiles;
import dev.keelson.settings.SettingsReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteArgsTest {
    private static final Map<String, String> RIGHT = Map.of(
            "site:name", "shop",
            "site:domain", "shop.example",
            "site:hosts", "[]",
            "cluster:kubernetesProvider", "4.32.0",
            "cluster:namespace", "shop-live",
            "cluster:podSecurity",
                    "{\"enforce\":\"baseline\",\"warn\":\"restricted\",\"audit\":\"restricted\",\"version\":\"v1.34\"}");

    private record Read(Optional<SiteArgs> args, List<String> problems) {}

    private static Read read(boolean generates, String... more) {
        var values = new HashMap<>(RIGHT);
        for (var i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        var reader = new SettingsReader(ConfigSource.of(values, Set.of("cluster:pullToken")), "cluster");
        var own = reader.section("cluster");
        var namespace = SiteArgs.namespace(own);
        var args = SiteArgs.read(
                own,
                SiteSettings.read(reader),
                namespace,
                own.map("podSecurity", "what it means", PodSecurity::read),
                SecretSources.read(own, SettingFiles.in(Path.of("src/test/resources/sealed")), namespace),
                generates);
        return new Read(args, reader.problems());
    }

    @Test
    void isWhereASitesPartsLive() {
        var read = read(false);

        assertThat(read.problems()).isEmpty();
        assertThat(read.args().orElseThrow().namespace()).hasToString("shop-live");
        assertThat(read.args().orElseThrow().cluster().podSecurityVersion()).isEqualTo("v1.34");
        assertThat(read.args().orElseThrow().pull()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "argocd",
                "cert-manager",
                "cnpg-system",
                "default",
                "flux-system",
                "keel",
                "kube-node-lease",
                "kube-public",
                "kube-system",
                "pulumi-system",
                "sealed-secrets"
            })
    void aNamespaceIsTheSitesOwn(String namespace) {
        assertThat(read(false, "cluster:namespace", namespace).problems())
                .containsExactly(
                        "cluster:namespace is %s: must be another one than argocd, cert-manager, cnpg-system, default, flux-system, keel, kube-node-lease, kube-public, kube-system, pulumi-system, sealed-secrets"
                                .formatted(namespace));
    }

    @Test
    void aGeneratedSecretNeedsItsProvider() {
        assertThat(read(true).problems())
                .containsExactly("cluster:randomProvider is missing: must be a whole version, like 1.2.3");
        assertThat(read(true, "cluster:randomProvider", "4.21.2").problems()).isEmpty();
    }

    @Test
    void aLoginNeedsItsTokenAndATokenItsLogin() {
        assertThat(read(false, "cluster:pull", "{\"registry\":\"ghcr.io\",\"user\":\"me\"}")
                        .problems())
                .containsExactly("cluster:pullToken is missing: must be a secret: pulumi config set --secret"
                        + " cluster:pullToken, or from the environment");
        assertThat(read(false, "cluster:pullToken", "canary").problems())
                .containsExactly(
                        "cluster:pullToken is [secret]: must be left out, or used by a cluster:pull with registry and user");
        assertThat(read(false, "cluster:pullToken", "canary", "cluster:pull", "true")
                        .problems())
                .containsExactly("cluster:pull is true: must be a map with registry, user");
    }

    @Test
    void aSealedLoginIsOneOfTheNamespacesAndNoOther() {
        assertThat(read(false, "cluster:pullSecret", "ghcr", "cluster:secrets", "{\"sealed\":\"shop\"}")
                        .problems())
                .containsExactly(
                        "cluster:secrets is without ghcr: must be with shop/ghcr.yaml, made by ./keelson seal ghcr");
        assertThat(read(
                                false,
                                "cluster:pullSecret",
                                "ghcr",
                                "cluster:pull",
                                "{\"registry\":\"ghcr.io\",\"user\":\"me\"}",
                                "cluster:pullToken",
                                "canary")
                        .problems())
                .contains("cluster:pullSecret is ghcr: must be left out where there is a cluster:pull");
    }
}
