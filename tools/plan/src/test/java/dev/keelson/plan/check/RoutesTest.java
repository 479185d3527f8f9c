package dev.keelson.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {
    private static final String FIRST =
            "entryPoints: [web], routes: [{match: 'Host(`a.org`) && Path(`/x`)', priority: 5}]";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "entryPoints: [web], routes: [{match: 'Path(`/x`) && Host(`A.org`)', priority: 5}]",
                "entryPoints: [web, other], routes: [{match: '(Host(`b.org`) || Host(`a.org`)) && Path(`/x`)', priority: 5}]",
            })
    void twoRoutesForOneRequestAreAProblem(String second) {
        assertThat(lines("traefik.io/v1alpha1 IngressRoute", FIRST, second))
                .containsExactly("route-twice IngressRoute default/second: spec.routes[0].match: Host a.org, Path /x is"
                        + " taken by IngressRoute default/first (a.yaml:1) too: must be another host, path, method or"
                        + " priority");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "entryPoints: [websecure], routes: [{match: 'Host(`a.org`) && Path(`/x`)', priority: 5}]",
                "entryPoints: [web], routes: [{match: 'Host(`a.org`) && Path(`/x`)', priority: 6}]",
                "entryPoints: [web], routes: [{match: 'Host(`a.org`) && Path(`/x`) && Method(`GET`)', priority: 5}]",
                "entryPoints: [web], routes: [{match: 'Host(`a.org`) && Path(`/X`)', priority: 5}]",
                "entryPoints: [web], routes: [{match: 'no rule', priority: 5}]",
            })
    void aRouteThatDiffersIsNone(String second) {
        assertThat(lines("traefik.io/v1alpha1 IngressRoute", FIRST, second)).isEmpty();
    }

    @Test
    void aRouteWithoutAPriorityHasTheLengthOfItsRule() {
        assertThat(lines(
                        "traefik.io/v1alpha1 IngressRoute",
                        "routes: [{match: 'Host(`a.org`)', priority: 13}]",
                        "routes: [{match: 'Host(`a.org`)'}]"))
                .hasSize(1);
    }

    @Test
    void anIngressIsARouteOfItsClass() {
        var one = "ingressClassName: nginx, rules: [{host: a.org, http: {paths: [{path: /, pathType: Prefix}]}}]";
        var other = "ingressClassName: traefik, rules: [{host: a.org, http: {paths: [{path: /, pathType: Prefix}]}}]";

        assertThat(lines("networking.k8s.io/v1 Ingress", one, one))
                .containsExactly("route-twice Ingress default/second: spec.rules[0].http.paths[0].path: Host a.org,"
                        + " Prefix / is taken by Ingress default/first (a.yaml:1) too: must be another host, path, method or"
                        + " priority");
        assertThat(lines("networking.k8s.io/v1 Ingress", one, other)).isEmpty();
    }

    private static List<String> lines(String kind, String first, String second) {
        return Folder.lines(Routes.of(Folder.part(Folder.manifest(kind, "name: first", "spec: {" + first + "}")
                + "---\n"
                + Folder.manifest(kind, "name: second", "spec: {" + second + "}"))));
    }
}
