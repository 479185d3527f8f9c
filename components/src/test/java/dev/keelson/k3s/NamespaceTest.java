package dev.keelson.k3s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.ConfigMap;
import com.pulumi.kubernetes.core.v1.ConfigMapArgs;
import dev.keelson.Programs;
import dev.keelson.plan.Recording;
import dev.keelson.plan.Value;
import dev.keelson.stack.Protection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a namespace declares; whether a registry takes the login is left to the cluster. */
class NamespaceTest {
    private static final String NAMESPACE = "kubernetes:core/v1:Namespace";
    private static final String CONFIG_MAP = "kubernetes:core/v1:ConfigMap";
    private static final String SECRET = "kubernetes:core/v1:Secret";
    private static final String CANARY = "canary-0815";

    /** The args are made inside the program: an Output belongs to the deployment that runs when it is made. */
    private static Recording record(Supplier<NamespaceArgs> args) {
        return Programs.record(context -> new Namespace("site", args.get(), Programs.noOptions()));
    }

    private static NamespaceArgs withLogin() {
        return Programs.namespace()
                .pull(Optional.of(new RegistryLogin("registry.example", "robot", Output.ofSecret(CANARY))))
                .build();
    }

    @Test
    void labelsWhichPodsItTakes() {
        assertThat(Programs.inputs(record(() -> Programs.namespace().build()).one(NAMESPACE, "site-namespace")))
                .isEqualTo("""
                        apiVersion: v1
                        kind: Namespace
                        metadata:
                          labels:
                            app.kubernetes.io/managed-by: keelson
                            app.kubernetes.io/name: shop-live
                            app.kubernetes.io/part-of: shop
                            pod-security.kubernetes.io/audit: restricted
                            pod-security.kubernetes.io/audit-version: v1.34
                            pod-security.kubernetes.io/enforce: baseline
                            pod-security.kubernetes.io/enforce-version: v1.34
                            pod-security.kubernetes.io/warn: restricted
                            pod-security.kubernetes.io/warn-version: v1.34
                          name: shop-live
                        """);
    }

    @Test
    void hasTheCommonAnnotationsOnEveryObjectBesideItsOwn() {
        var recording = Programs.record(context -> {
            var namespace = new Namespace(
                    "site",
                    Programs.namespace()
                            .annotations(Map.of("own", "1"))
                            .common(Map.of("common", "2"))
                            .build(),
                    Programs.noOptions());
            new ConfigMap(
                    "plain",
                    ConfigMapArgs.builder()
                            .metadata(namespace.metadata("plain", "app"))
                            .build());
            new ConfigMap(
                    "marked",
                    ConfigMapArgs.builder()
                            .metadata(namespace.metadata("marked", "app", Map.of("more", "3")))
                            .build());
        });

        assertThat(recording.one(NAMESPACE, "site-namespace").inputs().map("metadata", "annotations"))
                .isEqualTo(Map.of("own", new Value.Text("1"), "common", new Value.Text("2")));
        assertThat(recording.one(CONFIG_MAP, "plain").inputs().map("metadata", "annotations"))
                .isEqualTo(Map.of("common", new Value.Text("2")));
        assertThat(recording.one(CONFIG_MAP, "marked").inputs().map("metadata", "annotations"))
                .isEqualTo(Map.of("common", new Value.Text("2"), "more", new Value.Text("3")));
    }

    @Test
    void carriesTheAnnotationsThatItIsGiven() {
        var recording =
                record(() -> Programs.namespace().annotations(Map.of("a", "b")).build());

        assertThat(recording.one(NAMESPACE, "site-namespace").inputs().map("metadata", "annotations"))
                .isEqualTo(Map.of("a", new Value.Text("b")));
    }

    @Test
    void declaresNoPullSecretWithoutALogin() {
        assertThat(Programs.mocked(
                        context -> new Namespace("site", Programs.namespace().build(), Programs.noOptions())))
                .containsExactly("keelson:k3s:Namespace site", NAMESPACE + " site-namespace");
    }

    @Test
    void declaresOnePullSecretWithALogin() {
        assertThat(Programs.mocked(context -> new Namespace("site", withLogin(), Programs.noOptions())))
                .containsExactly(
                        "keelson:k3s:Namespace site", NAMESPACE + " site-namespace", SECRET + " site-pull-secret");
    }

    @Test
    void thePullSecretIsASecretAndWaitsForTheNamespace() {
        var recording = record(NamespaceTest::withLogin);
        var secret = recording.one(SECRET, "site-pull-secret");

        assertThat(Programs.inputs(secret)).isEqualTo("""
                        apiVersion: v1
                        data:
                          .dockerconfigjson: '[secret]'
                        kind: Secret
                        metadata:
                          labels:
                            app.kubernetes.io/managed-by: keelson
                            app.kubernetes.io/name: registry
                            app.kubernetes.io/part-of: shop
                          name: registry
                          namespace: shop-live
                        type: kubernetes.io/dockerconfigjson
                        """);
        assertThat(secret.parent())
                .isEqualTo(recording.one(Namespace.TYPE, "site").urn());
        assertThat(secret.dependencies())
                .containsExactly(recording.one(NAMESPACE, "site-namespace").urn());
        assertThat(recording.toString()).doesNotContain(CANARY);
    }

    @Test
    void aTokenThatIsNotMarkedBecomesASecretAllTheSame() {
        var secret = record(() -> Programs.namespace()
                        .pull(Optional.of(new RegistryLogin("registry.example", "robot", Output.of(CANARY))))
                        .build())
                .one(SECRET, "site-pull-secret");

        assertThat(secret.inputs().at("data", ".dockerconfigjson"))
                .hasValueSatisfying(login -> assertThat(login).isInstanceOf(Value.Secret.class));
    }

    @Test
    void isProtectedAndRetainedUnlessToldOtherwise() {
        var full = record(() -> Programs.namespace().build()).one(NAMESPACE, "site-namespace");
        assertThat(full.protect()).isTrue();
        assertThat(full.retainOnDelete()).isTrue();

        var trial = record(() -> Programs.namespace()
                        .protection(new Protection(false, false))
                        .build())
                .one(NAMESPACE, "site-namespace");
        assertThat(trial.protect()).isFalse();
        assertThat(trial.retainOnDelete()).isFalse();
    }

    @Test
    void itsArgsNameWhatIsMissing() {
        assertThatThrownBy(() -> NamespaceArgs.builder().build()).hasMessage("a Namespace needs a name");
    }
}
