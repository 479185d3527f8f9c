package dev.keelson.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdentitiesTest {
    private static final String MAPS = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: a, namespace: default}
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: a}
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: a, namespace: shop}
            ---
            apiVersion: v1
            kind: Secret
            metadata: {name: a}
            """;

    @Test
    void anObjectWithoutANamespaceIsInDefault() {
        assertThat(Folder.lines(Identities.of(Folder.part(MAPS))))
                .containsExactly(
                        "object-twice ConfigMap default/a: metadata.name: a.yaml:1 declares it too: must stand once");
    }

    @Test
    void aNamespaceMustBeDeclaredInAWholeOnly() {
        assertThat(Folder.lines(Identities.of(Folder.whole(MAPS))))
                .contains("namespace ConfigMap shop/a: metadata.namespace: no Namespace 'shop': must be one that is"
                        + " declared");
    }
}
