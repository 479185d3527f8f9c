package dev.keelson.plan.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.keelson.plan.Value;
import java.util.Collections;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ManifestReaderTest {
    @Test
    void readsEachDocumentAndEachItemOfAListWithItsLine() throws Exception {
        var objects = ManifestReader.read("a.yaml", """
                # first
                apiVersion: v1
                kind: Namespace
                metadata: {name: shop}
                ---
                replicas: 3
                ---
                apiVersion: v1
                kind: List
                items:
                  - apiVersion: apps/v1
                    kind: Deployment
                    metadata: {name: web, namespace: shop}
                """);

        assertThat(objects)
                .extracting(KubeObject::subject, object -> object.place().toString())
                .containsExactly(tuple("Namespace shop", "a.yaml:2"), tuple("Deployment shop/web", "a.yaml:11"));
    }

    @Test
    void readsJsonWithItsTabsAndEscapes() throws Exception {
        var json = "{\n\t\"apiVersion\": \"v1\", \"kind\": \"ConfigMap\",\n"
                + "\t\"metadata\": {\"name\": \"a\"}, \"data\": {\"x\": \"a\\/b \\\\\\\\ \\u00e9\"}\n}";

        assertThat(ManifestReader.read("a.json", json).get(0).content().text("data", "x"))
                .contains("a/b \\\\ \u00e9");
    }

    @Test
    void mergesWhatAnAnchorHolds() throws Exception {
        var objects = ManifestReader.read("a.yaml", """
                apiVersion: v1
                kind: ConfigMap
                metadata: &meta {name: a, namespace: one}
                data:
                  <<: *meta
                  name: own
                """);

        assertThat(Paths.texts(objects.get(0).content().map("data"))).hasToString("{name=own, namespace=one}");
    }

    @Test
    void keepsTheValuesOfASecretOutOfEveryText() throws Exception {
        var objects = ManifestReader.read(
                "a.yaml", "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData: {password: hunter2}\n");

        assertThat(objects.toString()).doesNotContain("hunter2").contains(Value.REDACTED);
        assertThat(Parts.of(objects.get(0))).contains(Set.of("password"));
    }

    @Test
    void refusesAValueWithinItselfAndAliasesWithoutEnd() {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x]\n");
        for (var level = 1; level < 12; level++) {
            var alias = "*a" + (level - 1);
            bomb.append("a%d: &a%d [%s]\n".formatted(level, level, String.join(", ", Collections.nCopies(8, alias))));
        }

        assertThatThrownBy(() -> ManifestReader.read("a.yaml", "a: &a {b: *a}\n"))
                .isInstanceOf(ManifestReader.UnreadableException.class)
                .hasMessage("too much in one file, or a value within itself");
        assertThatThrownBy(() -> ManifestReader.read("a.yaml", bomb.toString()))
                .isInstanceOf(ManifestReader.UnreadableException.class);
        assertThatThrownBy(() -> ManifestReader.read("a.yaml", "a: 1\na: 2\n: ["))
                .isInstanceOf(ManifestReader.UnreadableException.class);
    }
}
