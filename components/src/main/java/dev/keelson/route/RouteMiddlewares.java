package dev.keelson.route;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.CustomResourceOptions;
import dev.keelson.crd.Middleware;
import dev.keelson.host.Hsts;
import dev.keelson.route.RouteMiddlewaresArgs.Limits;
import dev.keelson.site.Site;
import java.util.List;
import java.util.Map;

/**
 * What happens to every request of a site's hosts on its way: declared once, so that reads and writes cannot differ.
 *
 * <p>Nothing here touches cookies: by {@code __txid} LiteFS tells a replica which write a reader must see.
 */
public final class RouteMiddlewares extends ComponentResource {
    public static final String TYPE = "keelson:route:RouteMiddlewares";

    private static final String APP = "route";

    private final List<Output<String>> served;
    private final Output<String> redirect;

    public RouteMiddlewares(String name, RouteMiddlewaresArgs args, Site site) {
        super(TYPE, name, site.options());
        var limits = args.limits();
        var hops = args.trustedProxies();
        var hsts = declare(
                name, site, "hsts", Output.of(hstsSpec(site.cluster().site().hsts())));
        var rateLimit = declare(name, site, "rate-limit", hops.applyValue(depth -> rateLimitSpec(limits, depth)));
        var inFlight = declare(name, site, "in-flight", hops.applyValue(depth -> inFlightSpec(limits, depth)));
        // First HSTS, so that the limits' refusals carry it too.
        this.served = List.of(hsts, rateLimit, inFlight);
        this.redirect = declare(name, site, "redirect-https", Output.of(redirectSpec()));
        registerOutputs(Map.of("hsts", hsts, "rateLimit", rateLimit, "inFlight", inFlight, "redirect", redirect));
    }

    /** For each request that a backend answers, in this order. */
    List<Output<String>> served() {
        return served;
    }

    /** For requests that are redirected to https. */
    Output<String> redirect() {
        return redirect;
    }

    private Output<String> declare(String name, Site site, String object, Output<Map<String, Object>> spec) {
        return new Middleware(
                        name + "-" + object,
                        site.metadata(object, APP),
                        spec,
                        CustomResourceOptions.builder().parent(this).build())
                .objectName();
    }

    /** Forced, since behind a proxy the request itself has no TLS; the routes serve only what clients sent by https. */
    static Map<String, Object> hstsSpec(Hsts hsts) {
        return Map.of(
                "headers",
                Map.of(
                        "stsSeconds",
                        hsts.maxAge(),
                        "stsIncludeSubdomains",
                        hsts.subdomains(),
                        "stsPreload",
                        hsts.preload(),
                        "forceSTSHeader",
                        true));
    }

    /** Per client. */
    static Map<String, Object> rateLimitSpec(Limits limits, int depth) {
        return Map.of(
                "rateLimit",
                Map.of(
                        "average",
                        limits.requestsPerSecond(),
                        "period",
                        "1s",
                        "burst",
                        limits.burst(),
                        "sourceCriterion",
                        sourceCriterion(depth)));
    }

    /** Per client. */
    static Map<String, Object> inFlightSpec(Limits limits, int depth) {
        return Map.of("inFlightReq", Map.of("amount", limits.inFlight(), "sourceCriterion", sourceCriterion(depth)));
    }

    static Map<String, Object> redirectSpec() {
        return Map.of("redirectScheme", Map.of("scheme", "https", "permanent", true));
    }

    /** How Traefik tells clients apart; without it, the in-flight limit would count per host. */
    private static Map<String, Object> sourceCriterion(int depth) {
        return Map.of("ipStrategy", Map.of("depth", depth));
    }
}
