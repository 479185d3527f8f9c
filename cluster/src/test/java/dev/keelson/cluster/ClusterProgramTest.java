package dev.keelson.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Recording;
import dev.keelson.plan.StackConfig;
import dev.keelson.plan.Value;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whole-stack recordings; what a real API server makes of the objects is left to the proofs. */
class ClusterProgramTest {
    private static final String CANARY = "canary-4711";

    private static final List<String> WITH_PULL_SECRET = List.of(
            "keelson:cache:Redis redis",
            "keelson:k3s:Namespace site",
            "kubernetes:apps/v1:Deployment redis-server",
            "kubernetes:core/v1:Namespace site-namespace",
            "kubernetes:core/v1:PersistentVolumeClaim redis-data",
            "kubernetes:core/v1:Secret site-pull-secret",
            "kubernetes:core/v1:Service redis-service",
            "pulumi:providers:kubernetes kubernetes",
            "pulumi:pulumi:Stack keelson-cluster-%s");

    @Test
    void prodDeclaresTheWholeClusterProtected() {
        var recording = StackFiles.record("prod", StackFiles.config(StackFiles.SITE, "prod"));

        assertThat(resources(recording)).isEqualTo(withPullSecret("prod"));
        assertThat(recording.resources().stream()
                        .filter(RecordedResource::protect)
                        .map(RecordedResource::name))
                .containsExactlyInAnyOrder("site-namespace", "redis-data");
        assertThat(texts(recording))
                .containsExactly("cluster:pullToken comes from the environment abaci/prod: unknown here");
        assertThat(pullSecret(recording).inputs().at("data")).contains(new Value.Unknown());
    }

    @Test
    void devDeclaresNoPullSecretAndProtectsNothing() {
        var recording = StackFiles.record("dev", StackFiles.config(StackFiles.SITE, "dev"));

        assertThat(resources(recording))
                .isEqualTo(withPullSecret("dev").stream()
                        .filter(line -> !line.contains("pull-secret"))
                        .toList());
        assertThat(recording.resources())
                .noneMatch(RecordedResource::protect)
                .noneMatch(RecordedResource::retainOnDelete);
        assertThat(texts(recording)).isEmpty();
    }

    @Test
    void aSelfhostedSiteIsPlannedWithItsEncryptedSecretUnknown() {
        var recording = StackFiles.record("selfhosted", StackFiles.config(StackFiles.VALID, "selfhosted"));

        assertThat(resources(recording)).isEqualTo(withPullSecret("selfhosted"));
        assertThat(texts(recording)).containsExactly("cluster:pullToken is encrypted: unknown here");
    }

    @Test
    void outputsAreTakenFromWhatWasCreated() {
        var recording = StackFiles.record("dev", StackFiles.config(StackFiles.SITE, "dev"));

        assertThat(recording.outputs().plain()).hasToString("{namespace=abaci, redisUrl=redis://redis:6379}");
    }

    @Test
    void everyKubernetesObjectHasAFixedNameAndTheOneProvider() {
        var recording = StackFiles.record("prod", StackFiles.config(StackFiles.SITE, "prod"));
        var provider = recording.one("pulumi:providers:kubernetes", "kubernetes");

        var objects = recording.resources().stream()
                .filter(RecordedResource::isKubernetesObject)
                .toList();

        assertThat(objects).hasSize(5).allSatisfy(object -> {
            assertThat(object.provider()).startsWith(provider.urn() + "::");
            assertThat(object.inputs().text("metadata", "name")).isPresent();
        });
        assertThat(provider.version()).contains("4.32.0");
    }

    @Test
    void aSecretThatIsKnownReachesThePullSecretOnlyAndMarked() {
        var recording = StackFiles.record("prod", withToken("prod"));

        assertThat(pullSecret(recording).inputs().at("data"))
                .hasValueSatisfying(data -> assertThat(data.isSecret()).isTrue());
        var encoded = Base64.getEncoder().encodeToString(("antialias:" + CANARY).getBytes(StandardCharsets.UTF_8));
        var json = "{\"auths\":{\"ghcr.io\":{\"auth\":\"" + encoded + "\"}}}";
        assertThat(pullSecret(recording).inputs().revealed().text("data", ".dockerconfigjson"))
                .contains(Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8)));
        for (var resource : recording.resources()) {
            assertThat(String.valueOf(resource.inputs().redacted().plain())).doesNotContain(CANARY, encoded);
        }
        assertThat(recording.toString()).doesNotContain(CANARY, encoded);
    }

    @Test
    void theSameFileGivesTheSameRecording() {
        var config = StackFiles.config(StackFiles.SITE, "prod");

        assertThat(StackFiles.record("prod", config)).isEqualTo(StackFiles.record("prod", config));
    }

    private static StackConfig withToken(String stack) {
        var values = new HashMap<>(StackFiles.config(StackFiles.SITE, stack).values());
        values.remove(StackConfig.UNAVAILABLE);
        values.put("cluster:pullToken", CANARY);
        return new StackConfig(values, Set.of("cluster:pullToken"));
    }

    private static RecordedResource pullSecret(Recording recording) {
        return recording.one("kubernetes:core/v1:Secret", "site-pull-secret");
    }

    private static List<String> withPullSecret(String stack) {
        return WITH_PULL_SECRET.stream().map(line -> line.formatted(stack)).toList();
    }

    private static List<String> resources(Recording recording) {
        return recording.resources().stream()
                .map(resource -> resource.type() + " " + resource.name())
                .sorted()
                .toList();
    }

    private static List<String> texts(Recording recording) {
        return recording.messages().stream().map(Recording.Message::text).toList();
    }
}
