package dev.keelson.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.Programs;
import dev.keelson.host.Hsts;
import dev.keelson.plan.Value;
import dev.keelson.route.RouteMiddlewaresArgs.Limits;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is declared; that Traefik does it is left to a real one. */
class RouteMiddlewaresTest {
    private static String spec(String name) {
        return Routed.record(Optional.empty())
                .one("kubernetes:traefik.io/v1alpha1:Middleware", "shop-middlewares-" + name)
                .inputs()
                .at("spec")
                .map(Value::plain)
                .map(Object::toString)
                .orElseThrow();
    }

    @Test
    void tellsBrowsersToUseHttpsForTwoYears() {
        assertThat(spec("hsts"))
                .isEqualTo("{headers={forceSTSHeader=true, stsIncludeSubdomains=false, stsPreload=false,"
                        + " stsSeconds=63072000}}");
    }

    @Test
    void tellsBrowsersWhatTheSiteSays() {
        assertThat(RouteMiddlewares.hstsSpec(new Hsts(31_536_000, true, true)))
                .isEqualTo(Map.of(
                        "headers",
                        Map.of(
                                "forceSTSHeader",
                                true,
                                "stsIncludeSubdomains",
                                true,
                                "stsPreload",
                                true,
                                "stsSeconds",
                                31_536_000)));
    }

    @Test
    void limitsEachClientBehindTheProxies() {
        assertThat(spec("rate-limit"))
                .isEqualTo(
                        "{rateLimit={average=50, burst=100, period=1s," + " sourceCriterion={ipStrategy={depth=1}}}}");
        assertThat(spec("in-flight")).isEqualTo("{inFlightReq={amount=100, sourceCriterion={ipStrategy={depth=1}}}}");
    }

    @Test
    void limitsTheClientsThatItSeesAsTheSiteSays() {
        var limits = new Limits(5, 10, 20);

        assertThat(RouteMiddlewares.rateLimitSpec(limits, 0))
                .isEqualTo(Map.of(
                        "rateLimit",
                        Map.of(
                                "average",
                                5,
                                "burst",
                                10,
                                "period",
                                "1s",
                                "sourceCriterion",
                                Map.of("ipStrategy", Map.of("depth", 0)))));
        assertThat(RouteMiddlewares.inFlightSpec(limits, 3))
                .isEqualTo(Map.of(
                        "inFlightReq",
                        Map.of("amount", 20, "sourceCriterion", Map.of("ipStrategy", Map.of("depth", 3)))));
    }

    @Test
    void redirectsPermanently() {
        assertThat(spec("redirect-https")).isEqualTo("{redirectScheme={permanent=true, scheme=https}}");
    }

    /** LiteFS's cookie passes: the only one that touches headers is HSTS, whose whole contents stand above. */
    @Test
    void noneTouchesCookiesAndOneOwnsHsts() {
        var middlewares = Routed.record(Optional.empty()).resources().stream()
                .filter(resource -> resource.type().endsWith(":Middleware"))
                .map(Programs::inputs)
                .toList();

        assertThat(middlewares).hasSize(4);
        assertThat(middlewares).filteredOn(text -> text.contains("stsSeconds")).hasSize(1);
        assertThat(middlewares)
                .noneMatch(text -> text.toLowerCase(Locale.ROOT).contains("cookie"))
                .filteredOn(text -> text.contains("headers:"))
                .hasSize(1);
    }

    @Test
    void areNamedInTheOrderInWhichTheyApply() {
        assertThat(RouteEvaluator.of(Routed.record(Optional.empty()))
                        .routes()
                        .get(0)
                        .middlewares())
                .isEqualTo(List.of("hsts", "rate-limit", "in-flight"));
    }
}
