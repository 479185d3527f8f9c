package dev.keelson.litefs;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import dev.keelson.Programs;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Recording;
import dev.keelson.plan.Value;
import dev.keelson.settings.DnsLabel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What pods read when they start, and that a change of it reaches them. */
class LiteFsFilesTest {
    private static final String STATEFUL_SET = "kubernetes:apps/v1:StatefulSet";
    private static final String CONFIG_MAP = "kubernetes:core/v1:ConfigMap";
    private static final String SECRET = "kubernetes:core/v1:Secret";

    private static Recording record() {
        return LiteFsSample.record(UnaryOperator.identity());
    }

    private static RecordedResource statefulSet(Recording recording) {
        return recording.one(STATEFUL_SET, "app-statefulset");
    }

    @Test
    void theSecretIsReadByThePodsAndShownNowhere() {
        var recording = record();

        assertThat(Programs.inputs(recording.one(SECRET, "app-secrets"))).isEqualTo("""
                apiVersion: v1
                data: '[secret]'
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
        assertThat(statefulSet(recording).inputs().items("spec", "template", "spec", "containers"))
                .singleElement()
                .extracting(container ->
                        container.items("envFrom").stream().map(Value::plain).toList())
                .hasToString("[{configMapRef={name=web-environment}}, {secretRef={name=web-secrets}}]");
        assertThat(statefulSet(recording).inputs().at("spec", "template", "metadata", "annotations"))
                .hasValueSatisfying(annotations -> assertThat(annotations).isInstanceOf(Value.Secret.class));
        assertThat(recording.toString()).doesNotContain(LiteFsSample.CANARY);
    }

    @Test
    void anUnmarkedSecretIsOneAllTheSame() {
        var recording = LiteFsSample.record(app -> app.secrets(Map.of("AUTH_SECRET", Output.of(LiteFsSample.CANARY))));

        assertThat(recording.one(SECRET, "app-secrets").inputs().at("data"))
                .hasValueSatisfying(data -> assertThat(data).isInstanceOf(Value.Secret.class));
        assertThat(recording.toString()).doesNotContain(LiteFsSample.CANARY);
    }

    @Test
    void theScriptsAreThoseOfTheNamespaceTheyRunIn() {
        var data = record().one(CONFIG_MAP, "app-scripts").inputs();

        assertThat(data.text("data", CandidateScript.NAME))
                .contains(new CandidateScript(new DnsLabel("web"), "/config/litefs-candidate").render());
        assertThat(data.text("data", StartScript.NAME).orElseThrow())
                .contains("advertise-url: \"http://web-0.web-headless.shop-live.svc.cluster.local:20202\"");
    }

    /** Everything that differs between two recordings: the resource, and the path to what differs in it. */
    private static List<String> differences(Recording one, Recording other) {
        return one.resources().stream()
                .flatMap(resource -> differences(
                        resource.name(),
                        resource.inputs(),
                        other.one(resource.type(), resource.name()).inputs()))
                .toList();
    }

    private static Stream<String> differences(String path, Value one, Value other) {
        if (one instanceof Value.Secret a && other instanceof Value.Secret b) {
            return differences(path, a.value(), b.value());
        }
        if (one instanceof Value.Fields a
                && other instanceof Value.Fields b
                && a.values().keySet().equals(b.values().keySet())) {
            return a.values().entrySet().stream()
                    .flatMap(entry -> differences(
                            path + "." + entry.getKey(),
                            entry.getValue(),
                            Objects.requireNonNull(b.values().get(entry.getKey()))));
        }
        if (one instanceof Value.Items a
                && other instanceof Value.Items b
                && a.values().size() == b.values().size()) {
            return Stream.iterate(0, i -> i < a.values().size(), i -> i + 1)
                    .flatMap(i -> differences(
                            path + "[" + i + "]", a.values().get(i), b.values().get(i)));
        }
        return one.equals(other) ? Stream.of() : Stream.of(path);
    }

    @Test
    void aChangedVariableReachesThePodsAndChangesNothingElse() {
        var changed = LiteFsSample.record(app -> app.environment(Map.of("NODE_ENV", "test")));

        assertThat(differences(record(), changed))
                .containsExactlyInAnyOrder(
                        "app-environment.data.NODE_ENV",
                        "app-statefulset.spec.template.metadata.annotations.keelson.dev/config-sha256");
    }

    @Test
    void aChangedSecretReachesThePodsAndChangesNothingElse() {
        var changed = LiteFsSample.record(app -> app.secrets(Map.of("AUTH_SECRET", Output.ofSecret("other"))));

        assertThat(differences(record(), changed))
                .containsExactlyInAnyOrder(
                        "app-secrets.data.AUTH_SECRET",
                        "app-statefulset.spec.template.metadata.annotations.keelson.dev/secrets-sha256");
    }

    @Test
    void aChangedScriptReachesThePods() {
        var changed = LiteFsSample.record(app -> app.passthrough(List.of("*.png")));

        assertThat(differences(record(), changed))
                .containsExactlyInAnyOrder(
                        "app-scripts.data.start.sh",
                        "app-statefulset.spec.template.metadata.annotations.keelson.dev/config-sha256");
    }
}
