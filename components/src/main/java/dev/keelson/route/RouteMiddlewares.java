package dev.keelson.route;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import dev.keelson.crd.Middleware;
import dev.keelson.host.Hsts;
import dev.keelson.k3s.Namespace;
import java.util.List;
import java.util.Map;

/**
 * What happens to every request of a namespace's hosts on its way: once for all, so that reads and writes cannot
 * differ.
 *
 * <p>Nothing here touches cookies: LiteFS tells a reader by {@code __txid} which write it must see.
 */
public final class RouteMiddlewares extends ComponentResource {
    public static final String TYPE = "keelson:route:RouteMiddlewares";

    static final int REQUESTS_PER_SECOND = 50;
    static final int BURST = 100;
    static final int IN_FLIGHT = 100;

    private static final String APP = "route";

    private final List<Output<String>> served;
    private final Output<String> redirect;

    public RouteMiddlewares(String name, Namespace namespace, TrustedHops hops, ComponentResourceOptions options) {
        super(TYPE, name, options);
        var hsts = declare(name, namespace, "hsts", hstsSpec());
        var rateLimit = declare(name, namespace, "rate-limit", rateLimitSpec(hops));
        var inFlight = declare(name, namespace, "in-flight", inFlightSpec(hops));
        // First HSTS, so that the limits' refusals carry it too.
        this.served = List.of(hsts.objectName(), rateLimit.objectName(), inFlight.objectName());
        this.redirect =
                declare(name, namespace, "redirect-https", redirectSpec()).objectName();
        registerOutputs(Map.of(
                "hsts", hsts.objectName(),
                "rateLimit", rateLimit.objectName(),
                "inFlight", inFlight.objectName(),
                "redirect", redirect));
    }

    /** For each request that a backend answers, in this order. */
    List<Output<String>> served() {
        return served;
    }

    /** For requests that are to come again by https. */
    Output<String> redirect() {
        return redirect;
    }

    private Middleware declare(String name, Namespace namespace, String object, Map<String, Object> spec) {
        return new Middleware(
                name + "-" + object,
                namespace.metadata(object, APP),
                Output.of(spec),
                CustomResourceOptions.builder().parent(this).build());
    }

    /** Forced, since behind a proxy the request is no TLS request; the routes serve only what came by https. */
    static Map<String, Object> hstsSpec() {
        return Map.of(
                "headers",
                Map.of(
                        "stsSeconds",
                        Hsts.DEFAULT.maxAge(),
                        "stsIncludeSubdomains",
                        true,
                        "stsPreload",
                        true,
                        "forceSTSHeader",
                        true));
    }

    /** Per client. */
    static Map<String, Object> rateLimitSpec(TrustedHops hops) {
        return Map.of(
                "rateLimit",
                Map.of(
                        "average",
                        REQUESTS_PER_SECOND,
                        "period",
                        "1s",
                        "burst",
                        BURST,
                        "sourceCriterion",
                        hops.sourceCriterion()));
    }

    /** Per client. */
    static Map<String, Object> inFlightSpec(TrustedHops hops) {
        return Map.of("inFlightReq", Map.of("amount", IN_FLIGHT, "sourceCriterion", hops.sourceCriterion()));
    }

    static Map<String, Object> redirectSpec() {
        return Map.of("redirectScheme", Map.of("scheme", "https", "permanent", true));
    }
}
