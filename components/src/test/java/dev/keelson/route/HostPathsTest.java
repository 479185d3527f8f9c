package dev.keelson.route;

import static dev.keelson.route.HostRoutesTest.HOST;
import static dev.keelson.route.HostRoutesTest.HTTP;
import static dev.keelson.route.HostRoutesTest.HTTPS;
import static dev.keelson.route.HostRoutesTest.OTHERS;
import static dev.keelson.route.RouteEvaluator.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.host.Host;
import dev.keelson.plan.Value;
import dev.keelson.route.RouteEvaluator.Request;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which part of the site answers which path of a host, by Traefik's own rules. */
class HostPathsTest {
    /** Nested paths, out of order, and parts of both kinds. */
    private static final Host WITH_PATHS = Routed.host(
            Routed.SHOP,
            Routed.path("/api/notes", "notes"),
            Routed.path("/api", "api"),
            Routed.path("/papers", "notes"));

    private static String answer(RouteEvaluator routes, String method, String path) {
        return routes.answer(new Request("websecure", method, HOST, path, HTTPS));
    }

    @Test
    void theLongestPathAnswers() {
        for (var hop : List.of(Routed.HTTPS, Routed.HTTP)) {
            var routes = RouteEvaluator.of(Routed.record(WITH_PATHS, Optional.of(hop)));

            assertThat(List.of("/", "/apis", "/api-v2/x", "/papersx", "/x/api")).allSatisfy(path -> {
                assertThat(answer(routes, "GET", path)).isEqualTo("app");
                assertThat(answer(routes, "POST", path)).isEqualTo("app-primary");
            });
            assertThat(List.of("/api", "/api/", "/api/x", "/api/notesx", "/api/x/papers"))
                    .allSatisfy(path -> {
                        assertThat(answer(routes, "GET", path)).isEqualTo("api");
                        assertThat(answer(routes, "POST", path)).isEqualTo("api");
                    });
            assertThat(List.of("/api/notes", "/api/notes/", "/api/notes/7", "/papers", "/papers/7"))
                    .allSatisfy(path -> {
                        assertThat(answer(routes, "HEAD", path)).isEqualTo("notes");
                        assertThat(answer(routes, "QUERY", path)).isEqualTo("notes-primary");
                    });
        }
    }

    @Test
    void requestsThatAProxySendsByHttpAreServedByPathToo() {
        var routes = RouteEvaluator.of(Routed.record(WITH_PATHS, Optional.of(Routed.HTTP)));

        assertThat(routes.answer(new Request("web", "POST", HOST, "/api/notes/7", HTTPS)))
                .isEqualTo("notes-primary");
        assertThat(routes.answer(new Request("web", "GET", HOST, "/api/notes/7", HTTP)))
                .isEqualTo("redirect");
        assertThat(routes.answer(new Request("web", "GET", HOST, HostRules.ACME_CHALLENGE + "token", HTTP)))
                .isEqualTo(NOT_FOUND);
    }

    @Test
    void aWriteToAPathNeverReachesAReplicaWhenARouteIsMissing() {
        var all = RouteEvaluator.of(Routed.record(WITH_PATHS, Optional.of(Routed.HTTP)));
        for (var route : all.routes()) {
            var broken = all.withoutRoute(route);
            for (var path : List.of("/", "/api/x", "/api/notes/7", "/papers/7")) {
                for (var method : OTHERS) {
                    assertThat(answer(broken, method, path)).isNotIn("app", "notes");
                }
            }
        }
    }

    @Test
    void aPartThatTakesReadsAndWritesAlikeHasOneRule() {
        var routes = RouteEvaluator.of(
                Routed.record(Routed.host(Routed.SHOP, "api", Routed.path("/notes", "notes")), Optional.empty()));

        assertThat(routes.routes())
                .filteredOn(route -> route.entryPoint().equals("websecure"))
                .extracting(route -> "%d %s %s".formatted(route.priority(), route.match(), route.service()))
                .containsExactly(
                        "1 Host(`shop.example`) api",
                        "3 Host(`shop.example`) && (Path(`/notes`) || PathPrefix(`/notes/`)) notes-primary",
                        "4 Host(`shop.example`) && (Path(`/notes`) || PathPrefix(`/notes/`)) && (Method(`GET`) ||"
                                + " Method(`HEAD`)) notes");
    }

    @Test
    void saysWhereItsPathsLead() {
        assertThat(Routed.record(WITH_PATHS, Optional.empty())
                        .outputs()
                        .at("output", "paths")
                        .map(Value::plain))
                .hasValueSatisfying(paths -> assertThat(paths)
                        .hasToString("{/api={reads=api, service=api, writes=api},"
                                + " /api/notes={reads=notes, service=notes, writes=notes-primary},"
                                + " /papers={reads=notes, service=notes, writes=notes-primary}}"));
    }
}
