package dev.keelson.site;

import com.pulumi.Context;
import dev.keelson.host.Host;
import dev.keelson.host.Hsts;
import dev.keelson.host.OutsideHost;
import dev.keelson.k3s.KubernetesProvider;
import dev.keelson.k3s.PodSecurity;
import dev.keelson.k3s.PodSecurity.Level;
import dev.keelson.k3s.RegistryLogin;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import dev.keelson.stack.Protection;
import dev.keelson.stack.RandomProvider;
import java.util.List;
import java.util.Optional;

/** The site shop.example in the namespace shop-live, for tests of what is declared in it. */
public record TestSite(
        Level enforce,
        Protection protection,
        Optional<RegistryLogin> pull,
        List<Host> hosts,
        List<OutsideHost> outside,
        boolean generates) {

    public static TestSite plain() {
        return new TestSite(Level.BASELINE, Protection.FULL, Optional.empty(), List.of(), List.of(), false);
    }

    public TestSite enforcing(Level level) {
        return new TestSite(level, protection, pull, hosts, outside, generates);
    }

    public TestSite protectedBy(Protection given) {
        return new TestSite(enforce, given, pull, hosts, outside, generates);
    }

    public TestSite pulling(RegistryLogin login) {
        return new TestSite(enforce, protection, Optional.of(login), hosts, outside, generates);
    }

    public TestSite with(Host... public_) {
        return new TestSite(enforce, protection, pull, List.of(public_), outside, generates);
    }

    public TestSite with(OutsideHost... elsewhere) {
        return new TestSite(enforce, protection, pull, hosts, List.of(elsewhere), generates);
    }

    /** With the provider of random values. */
    public TestSite generating() {
        return new TestSite(enforce, protection, pull, hosts, outside, true);
    }

    public SiteArgs args() {
        return appliedBy(Applier.PULUMI);
    }

    public SiteArgs appliedBy(Applier applier) {
        return new SiteArgs(
                settings(),
                new DnsLabel("shop-live"),
                new PodSecurity(enforce, Level.RESTRICTED, Level.RESTRICTED, "v1.34"),
                pull.map(ImagePull.Login::new),
                applier);
    }

    public Site begin(Context context) {
        return Site.begin(args(), context);
    }

    public Cluster cluster(Context context) {
        return Cluster.begin(settings(), context);
    }

    private Cluster.Settings settings() {
        return new Cluster.Settings(
                new SiteSettings(
                        new DnsLabel("shop"),
                        new HostName("shop.example"),
                        "acme",
                        Optional.empty(),
                        Hsts.DEFAULT,
                        hosts,
                        outside,
                        protection,
                        false),
                new KubernetesProvider.Settings("4.32.0", Optional.empty()),
                Optional.of(new RandomProvider.Settings("4.21.2")).filter(any -> generates),
                "v1.34",
                false);
    }
}
