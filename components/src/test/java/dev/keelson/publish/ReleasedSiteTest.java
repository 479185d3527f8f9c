package dev.keelson.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.exceptions.RunException;
import dev.keelson.plan.ProgramRun;
import dev.keelson.plan.Recorder;
import dev.keelson.plan.Recording;
import dev.keelson.plan.StackConfig;
import dev.keelson.plan.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** On hand-made outputs of the other two stacks; HostDifferencesTest has the rules. */
class ReleasedSiteTest {
    private static final Value.Fields CLUSTER = fields(Map.of(
            "hosts",
            fields(Map.of(
                    "www.shop.example",
                    fields(Map.of(
                            "service", text("app"),
                            "health", text("/health"),
                            "behindLogin", new Value.Bool(false),
                            "reads", text("r"),
                            "writes", text("w"),
                            "certificate", text("c"))))),
            "versions",
            fields(Map.of("cert-manager", text("v1.14.4")))));

    private static Recording record(Value.Fields cloud) {
        return record(CLUSTER, cloud);
    }

    private static Recording record(Value.Fields cluster, Value.Fields cloud) {
        var config = new StackConfig(
                Map.of(
                        "site:name",
                        "shop",
                        "site:domain",
                        "shop.example",
                        "site:organization",
                        "acme",
                        "site:dns",
                        "{\"provider\":\"porkbun\",\"target\":\"shop.example\"}",
                        "site:hosts",
                        "[{\"name\":\"www.shop.example\",\"service\":\"app\"}]"),
                Set.of());
        return Recorder.record(new ProgramRun(
                "shop-release",
                "prod",
                new ReleaseProgram("shop-release") {}::define,
                config,
                Map.of("shop-cluster/prod", cluster, "shop-cloud/prod", cloud),
                Map.of()));
    }

    private static Value.Fields cloud(String target) {
        return fields(Map.of(
                "hosts",
                fields(Map.of(
                        "www.shop.example",
                        fields(Map.of(
                                "record", text("www.shop.example"),
                                "target", text(target),
                                "proxied", new Value.Bool(false)))))));
    }

    @Test
    void exportsTheEndpointsAndTheVersions() {
        var recording = record(cloud("shop.example"));

        assertThat(recording.outputs().plain())
                .hasToString("{differences=[],"
                        + " endpoints={www.shop.example={behindLogin=false, certificate=c, health=/health, proxied=false, reads=r,"
                        + " record=www.shop.example, service=app, target=shop.example, writes=w}},"
                        + " versions={cert-manager=v1.14.4}}");
        assertThat(recording.messages()).isEmpty();
    }

    @Test
    void readsTheStacksOfTheSameNameInTheSitesOrganization() {
        assertThat(record(cloud("shop.example")).resources())
                .extracting(resource -> resource.name())
                .contains("acme/shop-cluster/prod", "acme/shop-cloud/prod");
    }

    @Test
    void warnsOfADifferenceInAPreview() {
        var recording = record(cloud("elsewhere.example"));
        var line = "www.shop.example has the target of the record elsewhere.example in shop-cloud: must be"
                + " shop.example";

        assertThat(recording.messages()).extracting(Recording.Message::text).containsExactly(line);
        assertThat(recording.outputs().at("differences").orElseThrow().plain()).hasToString("[" + line + "]");
    }

    @Test
    void refusesADeploymentWithADifference() {
        var lines = List.of("one line", "another");

        assertThatThrownBy(() -> ReleasedSite.judge(lines, false, line -> {}))
                .isInstanceOf(RunException.class)
                .hasMessage("one line\nanother");
        assertThatCode(() -> ReleasedSite.judge(List.of(), false, line -> {})).doesNotThrowAnyException();
    }

    @Test
    void aSecretOfAnotherStackStaysOne() {
        var secret = new Value.Secret(text("canary"));
        var secretive = fields(Map.of("hosts", fields(Map.of()), "versions", fields(Map.of("app", secret))));

        var recording = record(secretive, cloud("shop.example"));

        assertThat(recording.outputs().at("versions").orElseThrow().holdsSecret())
                .isTrue();
        assertThat(String.valueOf(recording.outputs().redacted().plain())).doesNotContain("canary");
    }

    @Test
    void outputsOfAStackThatWasNeverDeployedAreUnknownInAPreview() {
        var recording = record(fields(Map.of()));

        assertThat(recording.outputs().at("differences")).contains(new Value.Unknown());
        assertThat(recording.outputs().at("endpoints")).contains(new Value.Unknown());
        assertThat(recording.messages()).isEmpty();
    }

    private static Value.Fields fields(Map<String, Value> values) {
        return new Value.Fields(values);
    }

    private static Value text(String text) {
        return new Value.Text(text);
    }
}
