package dev.keelson.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencesTest {
    private static final String OBJECTS = """
            apiVersion: v1
            kind: Secret
            metadata: {name: login}
            data: {password: eA==}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: web}
            spec: {ports: [{port: 80, name: http}]}
            ---
            apiVersion: traefik.io/v1alpha1
            kind: Middleware
            metadata: {name: limit}
            ---
            """;

    private static final String ROUTE =
            "apiVersion: traefik.io/v1alpha1\nkind: IngressRoute\nmetadata: {name: x}\nspec: {routes: [{%s}]}\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "middlewares: [{name: limits}] | reference IngressRoute default/x: spec.routes[0].middlewares[limits].name:"
                        + " no Middleware 'limits' in namespace default: must be one that is declared, such as 'limit'",
                "services: [{name: web, port: 81}] | reference-part IngressRoute default/x:"
                        + " spec.routes[0].services[web].port: Service default/web has no port '81': must be one of 80,"
                        + " http",
                "services: [{name: web, kind: TraefikService}] | reference IngressRoute default/x:"
                        + " spec.routes[0].services[web].name: no TraefikService 'web' in namespace default: must be one"
                        + " that is declared",
            })
    void aReferenceThatLeadsNowhereIsAProblem(String route, String line) {
        assertThat(Folder.lines(new References(Folder.whole(OBJECTS + ROUTE.formatted(route))).findings()))
                .containsExactly(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "middlewares: [{name: limit}], services: [{name: web, port: http}]",
                "middlewares: [{name: 'auth@file'}]",
                "middlewares: [{name: '${NAME}'}]",
                "services: [{name: web, kind: Unknown}]",
            })
    void aReferenceThatLeadsSomewhereOrNobodyKnowsWhereIsNone(String route) {
        assertThat(new References(Folder.whole(OBJECTS + ROUTE.formatted(route))).findings())
                .isEmpty();
    }

    @Test
    void readsThePodsOfAWorkload() {
        var pod = """
                apiVersion: v1
                kind: Pod
                metadata: {name: x}
                spec:
                  imagePullSecrets: [{name: login}]
                  containers:
                    - name: c
                      env:
                        - {name: A, valueFrom: {secretKeyRef: {name: login, key: word}}}
                        - {name: B, valueFrom: {secretKeyRef: {name: none, key: word, optional: true}}}
                      envFrom: [{secretRef: {name: lost}}]
                """;

        assertThat(Folder.lines(new References(Folder.whole(OBJECTS + pod)).findings()))
                .containsExactly(
                        "reference-part Pod default/x: spec.containers[c].env[A].valueFrom.secretKeyRef.key: Secret"
                                + " default/login has no key 'word': must be password",
                        "reference Pod default/x: spec.containers[c].envFrom[0].secretRef.name: no Secret 'lost' in"
                                + " namespace default: must be one that is declared",
                        "reference-part Pod default/x: spec.imagePullSecrets[login].name: Secret default/login has no key"
                                + " '.dockerconfigjson or .dockercfg': must be password");
    }

    @Test
    void countsWhatMayBeElsewhere() {
        var route = ROUTE.formatted("middlewares: [{name: elsewhere}, {name: limit}, {name: 'auth@file'}]");

        assertThat(new References(Folder.part(OBJECTS + route)).unjudged()).isEqualTo(1);
    }
}
