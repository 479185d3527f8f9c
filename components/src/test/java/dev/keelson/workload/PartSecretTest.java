package dev.keelson.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import dev.keelson.Programs;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Recording;
import dev.keelson.plan.Value;
import dev.keelson.secret.SealedFile;
import dev.keelson.secret.SecretForm;
import dev.keelson.secret.SecretOrigin;
import dev.keelson.secret.SecretShape;
import dev.keelson.secret.SecretSource;
import dev.keelson.settings.DnsLabel;
import dev.keelson.site.TestSite;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is declared; that the controller makes a Secret of it is left to the proof on the real one. */
class PartSecretTest {
    private static final SecretShape LOGIN = new SecretShape(
            new DnsLabel("postgres-shop-user"),
            Map.of("cnpg.io/reload", "true"),
            "kubernetes.io/basic-auth",
            Map.of(
                    "username", new SecretShape.Fixed("shop-user"),
                    "password", new SecretShape.Random("", new SecretForm.Characters(32)),
                    "uri", new SecretShape.Derived("password", password -> "postgresql://shop-user:" + password)));

    private static final SecretSource GENERATED = new SecretSource.Generated(new SecretOrigin.Generated("1", false));
    private static final SecretSource SEALED = new SecretSource.Sealed(new SealedFile(
            "sealed/postgres-shop-user.yaml", Map.of("password", "AgB", "uri", "AgC", "username", "AgD")));

    private static final class Part extends ComponentResource {
        Part(SecretSource source, dev.keelson.site.Site site) {
            super("test:test:Part", "postgres", site.options());
            var secret = new PartSecret("postgres-shop", LOGIN, source, "postgres", this, site);
            site.cluster().export("name", com.pulumi.core.Output.of(secret.name()));
            site.cluster().export("checksum", secret.checksum());
        }
    }

    private static Recording record(SecretSource source) {
        return Programs.record(
                context -> new Part(source, TestSite.plain().generating().begin(context)));
    }

    @Test
    void aGeneratedOneHasEachValueOnceAndWhatFollowsFromIt() {
        var recording = record(GENERATED);
        var secret = recording.one("kubernetes:core/v1:Secret", "postgres-shop");

        assertThat(recording.resources().stream()
                        .filter(resource -> resource.type().equals("random:index/randomPassword:RandomPassword"))
                        .map(RecordedResource::name))
                .containsExactly("postgres-shop-password-value");
        assertThat(secret.objectName()).isEqualTo("postgres-shop-user");
        assertThat(secret.inputs().text("type")).contains("kubernetes.io/basic-auth");
        assertThat(secret.inputs().at("data").orElseThrow().redacted().plain())
                .hasToString("{password=[unknown], uri=[unknown], username=[secret]}");
        assertThat(secret.inputs().text("metadata", "labels", "cnpg.io/reload")).contains("true");
        assertThat(recording.outputs().at("checksum")).containsInstanceOf(Value.Unknown.class);
    }

    @Test
    void aSealedOneIsTheSameObjectForThePart() {
        var recording = record(SEALED);
        var sealed = recording.one("kubernetes:bitnami.com/v1alpha1:SealedSecret", "postgres-shop");

        assertThat(Programs.inputs(sealed)).isEqualTo("""
                apiVersion: bitnami.com/v1alpha1
                kind: SealedSecret
                metadata:
                  annotations:
                    pulumi.com/waitFor: condition=Synced
                  labels:
                    app.kubernetes.io/managed-by: keelson
                    app.kubernetes.io/name: postgres
                    app.kubernetes.io/part-of: shop
                  name: postgres-shop-user
                  namespace: shop-live
                spec:
                  encryptedData:
                    password: AgB
                    uri: AgC
                    username: AgD
                  template:
                    metadata:
                      labels:
                        app.kubernetes.io/managed-by: keelson
                        app.kubernetes.io/name: postgres
                        app.kubernetes.io/part-of: shop
                        cnpg.io/reload: 'true'
                      name: postgres-shop-user
                      namespace: shop-live
                    type: kubernetes.io/basic-auth
                """);
        assertThat(recording.outputs().at("name")).contains(new Value.Text("postgres-shop-user"));
        assertThat(recording.outputs().at("checksum").map(Value::isSecret)).contains(false);
    }

    @Test
    void aConfiguredOneHasWhatWasIssuedAndWhatFollowsFromIt() {
        var recording = Programs.record(context -> new Login(
                new SecretSource.Configured(Map.of("password", Output.ofSecret("a b"))),
                TestSite.plain().begin(context)));

        assertThat(recording
                        .one("kubernetes:core/v1:Secret", "store-login")
                        .inputs()
                        .at("data"))
                .contains(new Value.Fields(Map.of(
                        "password", new Value.Secret(new Value.Text("YSBi")),
                        "uri", new Value.Secret(new Value.Text("eDphIGI=")),
                        "user", new Value.Secret(new Value.Text("bWU=")))));
    }

    @Test
    void whatNobodyGivesIsNotMadeUp() {
        assertThatThrownBy(() -> Programs.record(context ->
                        new Login(GENERATED, TestSite.plain().generating().begin(context))))
                .hasMessageContaining("password of store-login has no value in " + GENERATED);
        assertThatThrownBy(() -> Programs.record(context -> new Login(
                        new SecretSource.Configured(Map.of("other", Output.of("canary"))),
                        TestSite.plain().begin(context))))
                .hasMessageContaining("password of store-login has no value in Configured[other]");
    }

    private static final class Login extends ComponentResource {
        Login(SecretSource source, dev.keelson.site.Site site) {
            super("test:test:Login", "store", site.options());
            var shape = SecretShape.of(
                    new DnsLabel("store-login"),
                    Map.of(
                            "user",
                            new SecretShape.Fixed("me"),
                            "password",
                            new SecretShape.Foreign(),
                            "uri",
                            new SecretShape.Derived("password", password -> "x:" + password)));
            new PartSecret("store-login", shape, source, "store", this, site);
        }
    }
}
