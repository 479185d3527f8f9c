package dev.keelson.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.Value;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PartsTest {
    @Test
    void aSecretAndAConfigMapHaveKeys() {
        assertThat(parts("v1 Secret", "data: {a: eA==}\nstringData: {b: x}")).contains(Set.of("a", "b"));
        assertThat(parts("v1 ConfigMap", "data: {a: x}\nbinaryData: {c: eA==}")).contains(Set.of("a", "c"));
        assertThat(parts("v1 ConfigMap", "data: null")).contains(Set.of());
    }

    @Test
    void aServiceHasPortsByNumberAndByName() {
        assertThat(parts("v1 Service", "spec: {ports: [{port: 80, name: http}, {port: 443}]}"))
                .contains(Set.of("80", "http", "443"));
    }

    @Test
    void whatNobodyKnowsHereIsNotJudged() {
        assertThat(parts("v1 Secret", "type: kubernetes.io/service-account-token"))
                .isEmpty();
        assertThat(parts("v1 Service", "spec: {type: ExternalName}")).isEmpty();
        assertThat(parts("apps/v1 Deployment", "spec: {}")).isEmpty();
        var unknown = new Value.Fields(Map.of("data", new Value.Secret(new Value.Unknown())));
        assertThat(Parts.of(new KubeObject("Secret", "a", "b", unknown, new KubeObject.Place("a", 0))))
                .isEmpty();
    }

    private static Optional<Set<String>> parts(String kind, String fields) {
        return Parts.of(Folder.object(Folder.manifest(kind, "name: a", fields)));
    }
}
