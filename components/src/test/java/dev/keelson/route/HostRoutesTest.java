package dev.keelson.route;

import static dev.keelson.route.RouteEvaluator.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.Programs;
import dev.keelson.plan.Value;
import dev.keelson.route.RouteEvaluator.Request;
import dev.keelson.route.RouteEvaluator.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Traefik does with the declared routes by its own rules; that it does so is left to a real Traefik. */
class HostRoutesTest {
    private static final Set<String> READS = Set.of("GET", "HEAD");
    static final List<String> OTHERS = List.of(
            "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "QUERY", "get", "Head", "X");
    static final String HOST = Routed.SHOP.text();
    static final Map<String, String> HTTPS = Map.of("X-Forwarded-Proto", "https");
    static final Map<String, String> HTTP = Map.of("X-Forwarded-Proto", "http");

    private static final RouteEvaluator TLS = RouteEvaluator.of(Routed.record(Optional.of(Routed.HTTPS)));
    private static final RouteEvaluator PROXIED = RouteEvaluator.of(Routed.record(Optional.of(Routed.HTTP)));

    /** All ways by which a client of the host can come in. */
    private static List<Request> requests(String method) {
        return List.of(
                new Request("websecure", method, HOST, "/api/save", HTTPS),
                new Request("web", method, HOST, "/api/save", HTTPS),
                new Request("web", method, HOST, "/api/save", Map.of("X-Forwarded-Proto", "wss")),
                new Request("web", method, HOST, "/api/save", HTTP));
    }

    @Test
    void readsGoToAll() {
        for (var method : READS) {
            assertThat(requests(method)).map(TLS::answer).containsExactly("app", "redirect", "redirect", "redirect");
            assertThat(requests(method)).map(PROXIED::answer).containsExactly("app", "app", "app", "redirect");
        }
    }

    @Test
    void everyOtherMethodGoesToThePrimaryKnownOrNot() {
        for (var method : OTHERS) {
            assertThat(requests(method))
                    .map(TLS::answer)
                    .containsExactly("app-primary", "redirect", "redirect", "redirect");
            assertThat(requests(method))
                    .map(PROXIED::answer)
                    .containsExactly("app-primary", "app-primary", "app-primary", "redirect");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hsts", "rate-limit", "in-flight", "redirect-https"})
    void aWriteNeverReachesAReplicaWhenAMiddlewareIsMissing(String middleware) {
        for (var all : List.of(TLS, PROXIED)) {
            assertThat(all.middlewares()).contains(middleware);
            var broken = all.withoutMiddleware(middleware);
            for (var method : OTHERS) {
                assertThat(requests(method))
                        .map(broken::answer)
                        .doesNotContain("app")
                        .allMatch(answer ->
                                Set.of("app-primary", "redirect", NOT_FOUND).contains(answer));
            }
            if (!middleware.equals("redirect-https")) {
                assertThat(broken.answer(requests("POST").get(0))).isEqualTo(NOT_FOUND);
            }
        }
    }

    @Test
    void aWriteNeverReachesAReplicaWhenARouteIsMissing() {
        for (var all : List.of(TLS, PROXIED)) {
            for (var route : all.routes()) {
                var broken = all.withoutRoute(route);
                for (var method : OTHERS) {
                    assertThat(requests(method)).map(broken::answer).doesNotContain("app");
                }
            }
        }
    }

    @Test
    void withoutThePrimarysRouteAWriteIsAnsweredWithAnError() {
        for (var all : List.of(TLS, PROXIED)) {
            var broken = all;
            for (var route : all.routes()) {
                if (route.service().equals("app-primary")
                        && !route.middlewares().contains("redirect-https")) {
                    broken = broken.withoutRoute(route);
                }
            }
            for (var method : OTHERS) {
                assertThat(broken.answer(requests(method).get(0))).isEqualTo(NOT_FOUND);
                // A redirect would do harm here: a browser that follows it turns a POST into a GET.
                assertThat(PROXIED.equals(all) ? broken.answer(requests(method).get(1)) : NOT_FOUND)
                        .isEqualTo(NOT_FOUND);
            }
        }
    }

    /** What the check above would find at a site that gives the reads the whole host. */
    @Test
    void theUsualWayWouldLoseWrites() {
        var usual = new RouteEvaluator(
                List.of(
                        new Route("reads", "websecure", "Host(`shop.example`)", 0, List.of(), "app"),
                        new Route(
                                "writes",
                                "websecure",
                                "Host(`shop.example`) && Method(`POST`)",
                                100,
                                List.of("rate-limit"),
                                "app-primary")),
                Set.of("rate-limit"));
        var post = requests("POST").get(0);

        assertThat(usual.answer(post)).isEqualTo("app-primary");
        assertThat(usual.withoutMiddleware("rate-limit").answer(post)).isEqualTo("app");
        assertThat(usual.answer(requests("OPTIONS").get(0))).isEqualTo("app");
    }

    @Test
    void aChallengesSolverWinsOnBothEntryPoints() {
        var path = HostRules.ACME_CHALLENGE + "aG9yc2UtYmF0dGVyeS1zdGFwbGU";
        for (var entryPoint : List.of("web", "websecure")) {
            var solver = new Route(
                    "cm-acme-http-solver",
                    entryPoint,
                    "Host(`shop.example`) && Path(`%s`)".formatted(path),
                    0,
                    List.of(),
                    "solver");
            for (var all : List.of(TLS, PROXIED)) {
                for (var headers : List.of(HTTP, HTTPS)) {
                    var request = new Request(entryPoint, "GET", HOST, path, headers);
                    assertThat(all.with(solver).answer(request)).isEqualTo("solver");
                }
            }
        }
    }

    @Test
    void withoutASolverAChallengeIsNotRedirected() {
        for (var all : List.of(TLS, PROXIED)) {
            assertThat(all.answer(new Request("web", "GET", HOST, HostRules.ACME_CHALLENGE + "token", HTTP)))
                    .isEqualTo(NOT_FOUND);
        }
    }

    @Test
    void requestsForOtherHostsMatchNoRoute() {
        assertThat(TLS.answer(new Request("websecure", "GET", "other.example", "/", HTTPS)))
                .isEqualTo(NOT_FOUND);
    }

    @Test
    void aRequestThatAProxySendsByHttpIsNeverRedirectedForEver() {
        var methods = new ArrayList<>(OTHERS);
        methods.addAll(READS);
        for (var method : methods) {
            assertThat(PROXIED.answer(new Request("web", method, HOST, "/", HTTPS)))
                    .isNotEqualTo("redirect");
        }
    }

    @Test
    void readAndWriteRoutesHaveTheSameMiddlewares() {
        for (var all : List.of(TLS, PROXIED)) {
            assertThat(all.routes())
                    .filteredOn(route -> !route.middlewares().contains("redirect-https"))
                    .isNotEmpty()
                    .allSatisfy(route ->
                            assertThat(route.middlewares()).containsExactly("hsts", "rate-limit", "in-flight"));
        }
    }

    @Test
    void declaresTheRoutesForClientsWithTls() {
        assertThat(Programs.inputs(Routed.record(Optional.empty())
                        .one("kubernetes:traefik.io/v1alpha1:IngressRoute", "shop-websecure")))
                .isEqualTo("""
                        apiVersion: traefik.io/v1alpha1
                        kind: IngressRoute
                        metadata:
                          labels:
                            app.kubernetes.io/managed-by: keelson
                            app.kubernetes.io/name: app
                            app.kubernetes.io/part-of: shop
                          name: shop.example
                          namespace: shop-live
                        spec:
                          entryPoints:
                          - websecure
                          routes:
                          - kind: Rule
                            match: Host(`shop.example`)
                            middlewares:
                            - name: hsts
                            - name: rate-limit
                            - name: in-flight
                            priority: 1
                            services:
                            - kind: Service
                              name: app-primary
                              port: 80
                          - kind: Rule
                            match: Host(`shop.example`) && (Method(`GET`) || Method(`HEAD`))
                            middlewares:
                            - name: hsts
                            - name: rate-limit
                            - name: in-flight
                            priority: 2
                            services:
                            - kind: Service
                              name: app
                              port: 80
                          tls:
                            secretName: shop.example-tls
                        """);
    }

    @Test
    void declaresTheCertificate() {
        var recording = Routed.record(Optional.empty());

        assertThat(Programs.inputs(recording.one("kubernetes:cert-manager.io/v1:Certificate", "shop-certificate")))
                .isEqualTo("""
                        apiVersion: cert-manager.io/v1
                        kind: Certificate
                        metadata:
                          labels:
                            app.kubernetes.io/managed-by: keelson
                            app.kubernetes.io/name: app
                            app.kubernetes.io/part-of: shop
                          name: shop.example
                          namespace: shop-live
                        spec:
                          dnsNames:
                          - shop.example
                          issuerRef:
                            group: cert-manager.io
                            kind: ClusterIssuer
                            name: letsencrypt
                          privateKey:
                            algorithm: ECDSA
                            rotationPolicy: Always
                            size: 256
                          secretName: shop.example-tls
                        """);
        assertThat(recording.outputs().text("certificate")).contains("shop.example");
    }

    @Test
    void aServiceThatIsNoPartOfTheSiteIsRefused() {
        var host = Routed.host(Routed.SHOP, "shop", Routed.path("/api", "apy"));

        assertThatThrownBy(() -> Routed.record(host, Optional.empty()))
                .hasMessageContaining("a service of shop.example is shop: must be one of [app, api, notes]")
                .hasMessageContaining("a service of shop.example is apy: must be one of [app, api, notes]");
    }

    @Test
    void saysWhereReadsAndWritesLead() {
        assertThat(Routed.record(Optional.empty()).outputs().at("output").map(Value::plain))
                .hasValueSatisfying(output -> assertThat(output)
                        .hasToString("{certificate=shop.example, reads=app, service=app, writes=app-primary}"));
    }

    @Test
    void everyPartIsItsChildAndTheRoutesWaitForTheirMiddlewares() {
        var recording = Routed.record(Optional.empty());
        var component = recording.one(HostRoutes.TYPE, "shop");
        var middleware = recording.one("kubernetes:traefik.io/v1alpha1:Middleware", "shop-middlewares-rate-limit");

        for (var name : List.of("shop-websecure", "shop-web")) {
            var route = recording.one("kubernetes:traefik.io/v1alpha1:IngressRoute", name);
            assertThat(route.parent()).isEqualTo(component.urn());
        }
        assertThat(recording
                        .one("kubernetes:traefik.io/v1alpha1:IngressRoute", "shop-websecure")
                        .dependencies())
                .contains(middleware.urn());
    }
}
