package dev.keelson.workload;

import com.pulumi.core.Output;
import dev.keelson.Programs;
import dev.keelson.plan.Recording;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ImageReference;
import dev.keelson.site.Site;
import dev.keelson.site.TestSite;
import dev.keelson.site.Uses;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A service as the tests of this package declare it, in the namespace shop-live. */
final class WebServiceSample {
    static final String CANARY = "canary-0815";

    private WebServiceSample() {}

    static AppArgs.Builder app() {
        return WebServiceArgs.appBuilder()
                .name(new DnsLabel("web"))
                .image(new ImageReference("registry.example/web:1"))
                .port(3000)
                .resources(Resources.of("100m", "128Mi", "1", "512Mi"))
                .environment(Map.of("NODE_ENV", "production"));
    }

    /** Uses that are made inside the program: an Output belongs to the deployment that runs when it is made. */
    static Uses uses() {
        return Uses.variable("REDIS_URL", "redis://redis:6379")
                .calling(new Uses.Callee("redis", 6379))
                .and(Uses.secret("SESSION_KEY", Output.ofSecret(CANARY)))
                .and(Uses.reference("DATABASE_URL", "postgres-web", "uri"));
    }

    static Recording record(UnaryOperator<WebServiceArgs> change) {
        return record(TestSite.plain(), change);
    }

    /** A service of these args, which uses nothing. */
    static Recording recordApp(UnaryOperator<AppArgs.Builder> change) {
        return record(any -> WebServiceArgs.of(change.apply(app()).build()));
    }

    static Recording record(TestSite test, UnaryOperator<WebServiceArgs> change) {
        return Programs.record(context -> declare(test.begin(context), change));
    }

    static WebService declare(Site site, UnaryOperator<WebServiceArgs> change) {
        site.offerClaim(new DnsLabel("uploads"), Output.of("uploads"));
        return new WebService(
                "app", change.apply(WebServiceArgs.of(app().build()).uses(uses())), site);
    }
}
