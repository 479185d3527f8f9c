package dev.keelson.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import dev.keelson.Programs;
import dev.keelson.plan.Recording;
import dev.keelson.plan.Value;
import dev.keelson.settings.DnsLabel;
import dev.keelson.site.Uses;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The objects that hold variables, and that a change of them reaches the pods: as a web service shows it. */
class VariablesTest {
    private static final String DEPLOYMENT = "kubernetes:apps/v1:Deployment";
    private static final String SECRET = "kubernetes:core/v1:Secret";

    private static Recording record(Map<String, String> environment, String secret) {
        return WebServiceSample.record(any -> WebServiceArgs.of(
                        WebServiceSample.app().environment(environment).build())
                .uses(Uses.secret("SESSION_KEY", Output.ofSecret(secret))));
    }

    private static Recording record() {
        return record(Map.of("NODE_ENV", "production"), WebServiceSample.CANARY);
    }

    @Test
    void theSecretIsReadByThePodsAndShownNowhere() {
        var recording = record();

        assertThat(Programs.inputs(recording.one(SECRET, "app-secrets"))).isEqualTo("""
                apiVersion: v1
                data:
                  SESSION_KEY: '[secret]'
                kind: Secret
                metadata:
                  labels:
                    app.kubernetes.io/managed-by: keelson
                    app.kubernetes.io/name: web
                    app.kubernetes.io/part-of: shop
                  name: web-secrets
                  namespace: shop-live
                type: Opaque
                """);
        assertThat(recording
                        .one(DEPLOYMENT, "app-deployment")
                        .inputs()
                        .at("spec", "template", "metadata", "annotations", "keelson.dev/secrets-sha256"))
                .hasValueSatisfying(sum -> assertThat(sum).isInstanceOf(Value.Secret.class));
        assertThat(recording.toString()).doesNotContain(WebServiceSample.CANARY);
    }

    @Test
    void anUnmarkedSecretIsOneAllTheSame() {
        var recording = WebServiceSample.record(args -> args.uses(Uses.secret("OTHER", Output.of("canary-4711"))));

        assertThat(recording.one(SECRET, "app-secrets").inputs().at("data", "OTHER"))
                .hasValueSatisfying(value -> assertThat(value).isInstanceOf(Value.Secret.class));
        assertThat(recording.toString()).doesNotContain("canary-4711");
    }

    @Test
    void aChangedVariableReachesThePodsAndChangesNothingElse() {
        assertThat(Differences.between(record(), record(Map.of("NODE_ENV", "test"), WebServiceSample.CANARY)))
                .containsExactlyInAnyOrder(
                        "app-environment.data.NODE_ENV",
                        "app-deployment.spec.template.metadata.annotations.keelson.dev/config-sha256");
    }

    @Test
    void aChangedSecretReachesThePodsAndChangesNothingElse() {
        assertThat(Differences.between(record(), record(Map.of("NODE_ENV", "production"), "other")))
                .containsExactlyInAnyOrder(
                        "app-secrets.data.SESSION_KEY",
                        "app-deployment.spec.template.metadata.annotations.keelson.dev/secrets-sha256");
    }

    @Test
    void aVariableComesFromOnePlace() {
        var app = new DnsLabel("web");

        assertThatThrownBy(() -> Variables.of(app, Map.of("A", "1"), Uses.variable("A", "2")))
                .hasMessage("web is given the variable A twice");
    }
}
