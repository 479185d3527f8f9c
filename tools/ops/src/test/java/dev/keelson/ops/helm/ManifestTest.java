package dev.keelson.ops.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ManifestTest {
    private static final String RELEASE = """
            {"name": "flux2", "info": {"status": "deployed"}, "config": {"token": ["a", {"b": 1}]},
             "manifest": "kind: Service\\napiVersion: v1\\nmetadata: {name: web}\\n", "version": 3}
            """;

    @Test
    void isTakenOutOfBase64OfBase64OfGzipOfJson() throws UnreadableException {
        var packed = Secrets.packed(RELEASE.getBytes(StandardCharsets.UTF_8));

        assertThat(Manifest.of(Secrets.holding(packed)).objects())
                .singleElement()
                .hasToString("{\"kind\":\"Service\",\"apiVersion\":\"v1\",\"metadata\":{\"name\":\"web\"}}");
    }

    @Test
    void needsNoGzipAsHelmWroteItOnce() throws UnreadableException {
        var plain = Secrets.twice(RELEASE.getBytes(StandardCharsets.UTF_8));

        assertThat(Manifest.of(Secrets.holding(plain)).objects()).hasSize(1);
    }

    @Test
    void aSmallSecretIsNotBlownUp() {
        var large = Secrets.packed(new byte[Manifest.MAX_BYTES + 1]);

        assertThat(large.length()).isLessThan(100_000);
        assertUnreadable(large, "holds more than 32 MiB");
    }

    @Test
    void saysWhatIsWrongAndNothingOfWhatItHolds() {
        assertUnreadable("%%%", "is not base64 of base64");
        assertUnreadable(Secrets.twice(new byte[] {0x1f, (byte) 0x8b, 1, 2}), "is no whole gzip");
        assertUnreadable(Secrets.twice("hunter2".getBytes(StandardCharsets.UTF_8)), "holds no JSON of a release");
        assertUnreadable(Secrets.twice("{}".getBytes(StandardCharsets.UTF_8)), "holds a release without a manifest");
        assertUnreadable(
                Secrets.twice("{\"manifest\": \"data: {token: hunter2\"}".getBytes(StandardCharsets.UTF_8)),
                "has a manifest that is no YAML");
        assertThatThrownBy(() -> Manifest.of(Secrets.item("{\"data\": {}}"))).hasMessage("has no key 'release'");
    }

    @Test
    void hasTheObjectsOfListsAndNoEmptyDocuments() throws UnreadableException {
        assertThat(ManifestYaml.objects("""
                # Source: a
                ---
                apiVersion: v1
                kind: List
                items:
                  - {apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {when: 2026-11-30, on: "off"}}
                ---
                {apiVersion: v1, kind: ConfigMap, metadata: {name: b, creationTimestamp: null}, data: {mode: 0644}}
                """))
                .hasToString("["
                        + "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"a\"},"
                        + "\"data\":{\"when\":\"2026-11-30\",\"true\":\"off\"}}, "
                        + "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"b\","
                        + "\"creationTimestamp\":null},\"data\":{\"mode\":420}}]");
    }

    @Test
    void refusesWhatRefersToItselfOrMakesManyOfFew() {
        assertThatThrownBy(() -> ManifestYaml.objects("{apiVersion: v1, kind: A, metadata: &a {name: a, again: *a}}"))
                .isInstanceOf(UnreadableException.class);
        var laughs = new StringBuilder("a0: &a0 [1,1,1,1,1,1,1,1]\n");
        for (var i = 1; i < 9; i++) {
            laughs.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ",").repeat(5)));
        }
        laughs.append("a9: [*a8, *a8, *a8, *a8, *a8, *a8, *a8]\n");
        assertThatThrownBy(() -> ManifestYaml.objects(laughs.toString())).isInstanceOf(UnreadableException.class);
    }

    @Test
    void refusesWhatIsNoObject() {
        assertThatThrownBy(() -> ManifestYaml.objects("[a]")).hasMessage("declares what is no object");
        assertThatThrownBy(() -> ManifestYaml.objects("{kind: A, apiVersion: v1}"))
                .hasMessage("declares an object without a name or a kind");
    }

    private static void assertUnreadable(String release, String why) {
        assertThatThrownBy(() -> Manifest.of(Secrets.holding(release)))
                .isInstanceOf(UnreadableException.class)
                .hasMessage(why)
                .message()
                .doesNotContain("hunter2");
    }

    /** Numbers and truth values keep their kinds. */
    @Test
    void keepsTheKindsOfValues() throws UnreadableException {
        var spec = ManifestYaml.objects("{apiVersion: v1, kind: A, metadata: {name: a}, spec: [1, 1.5, true, '1']}")
                .get(0)
                .getAsJsonArray("spec");

        assertThat(spec)
                .containsExactly(
                        new JsonPrimitive(1), new JsonPrimitive(1.5), new JsonPrimitive(true), new JsonPrimitive("1"));
    }
}
