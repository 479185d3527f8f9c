package dev.keelson.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.RecordedResource.Kind;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a real cluster takes the manifests is a question for a kube-apiserver, not asked here. */
class ManifestsTest {
    @Test
    void writesARecordedProgramInTheOrderOfItsDependencies() {
        var manifests = Manifests.of(RenderSample.plan(), false);

        assertThat(manifests.files().keySet())
                .containsExactly(
                        "001-namespace-store.yaml",
                        "002-configmap-redis.yaml",
                        "003-statefulset-redis.yaml",
                        "secrets/004-secret-redis.yaml");
        assertThat(manifests.leftOut()).extracting(RecordedResource::name).containsExactly("operator");
    }

    @Test
    void keepsScriptsTextsAndAnnotationsOfPulumi() {
        assertThat(Manifests.of(RenderSample.plan(), false).files()).containsEntry("002-configmap-redis.yaml", """
                        apiVersion: v1
                        kind: ConfigMap
                        metadata:
                          annotations:
                            pulumi.com/skipAwait: "true"
                          name: redis
                          namespace: store
                        data:
                          appendonly: "yes"
                          start.sh: |
                            #!/bin/sh
                            set -eu

                            exec redis-server --port 6379
                        """);
    }

    @Test
    void redactsEntryByEntryWhatASecretHolds() {
        assertThat(Manifests.of(RenderSample.plan(), false).files().get("secrets/004-secret-redis.yaml"))
                .endsWith("""
                        data:
                          plain: "[secret]"
                        stringData:
                          password: "[secret]"
                        """);
    }

    @Test
    void keepsEachSecretWithAHiddenValueApartFromWhatTheApiTakes() {
        var known = new Value.Fields(Map.of("user", new Value.Text("YWRh"), "key", new Value.Unknown()));
        var plan = RenderSample.planOf(
                RenderSample.object("Secret", "known", Map.of("data", known)),
                RenderSample.object("Secret", "whole", Map.of("stringData", new Value.Unknown())),
                RenderSample.object("Secret", "empty", Map.of("data", Value.fields())),
                RenderSample.object("ConfigMap", "text", Map.of("data", known)));

        var hidden = Manifests.of(plan, false);
        var shown = Manifests.of(plan, true);

        assertThat(hidden.files())
                .containsOnlyKeys(
                        "003-secret-empty.yaml",
                        "004-configmap-text.yaml",
                        "secrets/001-secret-known.yaml",
                        "secrets/002-secret-whole.yaml");
        assertThat(hidden.hidden()).isEqualTo(2);
        assertThat(hidden.stream().lines().filter(line -> line.startsWith("  name: ")))
                .containsExactly("  name: empty", "  name: text");
        assertThat(shown.files().keySet())
                .as("what is unknown cannot be shown")
                .isEqualTo(hidden.files().keySet());
    }

    @Test
    void showsSecretsWhenAskedTo() {
        assertThat(Manifests.of(RenderSample.plan(), true).files().get("004-secret-redis.yaml"))
                .endsWith("""
                        data:
                          plain: Y2FuYXJ5LXBsYWlu
                        stringData:
                          password: canary-wrapped
                        """);
    }

    @Test
    void hidesSecretsAndPortsStayWholeInsideAPodTemplate() {
        assertThat(Manifests.of(RenderSample.plan(), false).files().get("003-statefulset-redis.yaml"))
                .contains("""
                              - env:
                                - name: TOKEN
                                  value: "[secret]"
                                image: redis:7.2
                                name: redis
                                ports:
                                - containerPort: 6379
                        """);
    }

    @Test
    void marksATextThatIsUnknown() {
        var config = RenderSample.object(
                "ConfigMap", "a", Map.of("data", new Value.Fields(Map.of("url", new Value.Unknown()))));

        assertThat(Manifests.of(RenderSample.planOf(config), true).files().get("001-configmap-a.yaml"))
                .endsWith("data:\n  url: \"[unknown]\"\n");
    }

    @Test
    void leavesOutAMapThatIsUnknownOrASecretAsAWhole() {
        var template = new Value.Fields(Map.of(
                "metadata", new Value.Fields(Map.of("annotations", new Value.Unknown(), "name", new Value.Unknown()))));
        var deployment = RenderSample.object(
                "Deployment",
                "a",
                Map.of(
                        "data", new Value.Secret(new Value.Unknown()),
                        "spec",
                                new Value.Fields(
                                        Map.of("template", template, "items", new Value.Items(List.of(template))))));

        assertThat(Manifests.of(RenderSample.planOf(deployment), false).files().get("001-deployment-a.yaml"))
                .endsWith("""
                        spec:
                          items:
                          - metadata:
                              name: "[unknown]"
                          template:
                            metadata:
                              name: "[unknown]"
                        """)
                .doesNotContain("\ndata:");
    }

    @Test
    void numbersOverAllProjects() {
        var first = RenderSample.planOf(RenderSample.object("Service", "z", Map.of()))
                .recordings()
                .get(0);
        var second = RenderSample.planOf(RenderSample.object("ConfigMap", "a", Map.of()))
                .recordings()
                .get(0);

        assertThat(Manifests.of(new Plan("prod", List.of(first, second)), false).files())
                .containsOnlyKeys("001-service-z.yaml", "002-configmap-a.yaml");
    }

    @Test
    void takesAFourthDigitSoThatNamesKeepTheirOrder() {
        var objects = IntStream.rangeClosed(1, 1_000)
                .mapToObj(number -> RenderSample.object("ConfigMap", "c" + number, Map.of()))
                .toArray(RecordedResource[]::new);

        assertThat(Manifests.of(RenderSample.planOf(objects), false).files().keySet())
                .hasSize(1_000)
                .startsWith("0001-configmap-c1.yaml", "0002-configmap-c2.yaml")
                .endsWith("1000-configmap-c1000.yaml");
    }

    @ParameterizedTest
    @CsvSource({
        "system:auth-reader,     001-role-system-auth-reader.yaml",
        "../../etc/passwd,       001-role-etc-passwd.yaml",
        "Ärger,                  001-role-rger.yaml",
        "...,                    001-role-unnamed.yaml",
        "certs.cert-manager.io,  001-role-certs.cert-manager.io.yaml",
    })
    void makesANameSafeForEveryFileSystem(String name, String file) {
        var manifests = Manifests.of(RenderSample.planOf(RenderSample.object("Role", name, Map.of())), false);

        assertThat(manifests.files()).containsOnlyKeys(file);
        assertThat(Manifests.isManifest(file)).isTrue();
    }

    @Test
    void cutsANameThatNoFileSystemWouldTake() {
        var manifests =
                Manifests.of(RenderSample.planOf(RenderSample.object("Role", "r".repeat(253), Map.of())), false);

        assertThat(manifests.files()).containsOnlyKeys("001-role-" + "r".repeat(120) + ".yaml");
    }

    @Test
    void namesAFileByThePulumiNameWhereTheObjectsNameIsASecret() {
        var hidden = new Value.Secret(new Value.Fields(Map.of("name", new Value.Text("canary"))));
        var inside = new Value.Fields(Map.of("name", new Value.Secret(new Value.Text("canary"))));

        assertThat(Manifests.of(
                                RenderSample.planOf(
                                        RenderSample.object("ConfigMap", "first", Map.of("metadata", hidden)),
                                        RenderSample.object("ConfigMap", "second", Map.of("metadata", inside))),
                                false)
                        .files())
                .containsOnlyKeys("001-configmap-first.yaml", "002-configmap-second.yaml");
    }

    @Test
    void leavesOutWhatIsCreatedElsewhereButNotComponentsProvidersAndReads() {
        var plan = RenderSample.planOf(
                RenderSample.resource(Kind.COMPONENT, "keelson:test:A", "component", "", Value.fields()),
                RenderSample.resource(Kind.CUSTOM, "pulumi:providers:kubernetes", "k3s", "", Value.fields()),
                RenderSample.resource(Kind.READ, "kubernetes:core/v1:Namespace", "read", "", Value.fields()),
                RenderSample.resource(Kind.CUSTOM, "kubernetes:helm.sh/v3:Release", "chart", "", Value.fields()),
                RenderSample.resource(Kind.CUSTOM, "cloudflare:index/dnsRecord:DnsRecord", "dns", "", Value.fields()));

        var manifests = Manifests.of(plan, false);

        assertThat(manifests.files()).isEmpty();
        assertThat(manifests.leftOut()).extracting(RecordedResource::name).containsExactly("chart", "dns");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"notes.md", "kustomization.yaml", "01-configmap-a.yaml", "001-a.yaml", "001-configmap-a.yml"})
    void takesNoOtherFileForItsOwn(String name) {
        assertThat(Manifests.isManifest(name)).isFalse();
    }
}
