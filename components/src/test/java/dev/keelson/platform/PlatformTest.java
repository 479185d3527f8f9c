package dev.keelson.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.Context;
import com.pulumi.core.Output;
import dev.keelson.Programs;
import dev.keelson.database.CnpgOperatorArgs;
import dev.keelson.gitops.ArgoApplicationArgs;
import dev.keelson.gitops.ArgoCdArgs;
import dev.keelson.gitops.FluxBootstrapArgs;
import dev.keelson.gitops.GitLogin;
import dev.keelson.gitops.GitOpsArgs;
import dev.keelson.gitops.GitSource;
import dev.keelson.gitops.KeelArgs;
import dev.keelson.gitops.PulumiOperatorArgs;
import dev.keelson.host.Hsts;
import dev.keelson.image.KeelSchedule;
import dev.keelson.k3s.KubernetesProvider;
import dev.keelson.k3s.PodSecurity;
import dev.keelson.plan.ProgramRun;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Recorder;
import dev.keelson.plan.Recording;
import dev.keelson.plan.StackConfig;
import dev.keelson.plan.Value;
import dev.keelson.route.AddressRange;
import dev.keelson.route.TraefikConfigArgs;
import dev.keelson.route.TrustedHops;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import dev.keelson.settings.ImageReference;
import dev.keelson.site.Applier;
import dev.keelson.site.Cluster;
import dev.keelson.site.Site;
import dev.keelson.site.SiteArgs;
import dev.keelson.site.SiteSettings;
import dev.keelson.stack.Protection;
import dev.keelson.tls.Authority;
import dev.keelson.tls.CertManagerArgs;
import dev.keelson.tls.Solver;
import dev.keelson.workload.HelmChart;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlatformTest {
    private static final PlatformOrigin.Shared SHARED =
            new PlatformOrigin.Shared("home-platform", "tethys", Optional.empty());

    private static Cluster.Settings cluster(String site) {
        return new Cluster.Settings(
                new SiteSettings(
                        new DnsLabel(site),
                        new HostName(site + ".example"),
                        "acme",
                        Optional.empty(),
                        Hsts.DEFAULT,
                        List.of(),
                        List.of(),
                        Protection.FULL,
                        false),
                new KubernetesProvider.Settings("4.32.0", Optional.empty()),
                Optional.empty(),
                "v1.34",
                false);
    }

    /** The arguments are made inside the program: an Output belongs to the deployment that runs when it is made. */
    private static PlatformArgs everything() {
        var chart = new HelmChart("https://charts.example.org", "1.18.2");
        return new PlatformArgs(
                Optional.of(new DnsLabel("kept")),
                new TraefikConfigArgs(new TrustedHops(List.of(new AddressRange("192.0.2.51")), 2), false),
                new CertManagerArgs(chart),
                new Authority.LetsEncrypt(
                        "a@example.org", List.of(new Solver.Http01(Solver.TRAEFIK)), Authority.Environment.STAGING),
                Optional.of(new CnpgOperatorArgs(chart)),
                Optional.of(new SealedSecretsArgs(chart)),
                new GitOpsArgs(
                        Optional.of(new KeelArgs(chart, new KeelSchedule(Duration.ofMinutes(2)))),
                        Optional.of(new FluxBootstrapArgs(
                                chart,
                                new GitSource(
                                        "https://git.example.org/site.git",
                                        "main",
                                        "flux",
                                        Duration.ofMinutes(1),
                                        Duration.ofMinutes(1),
                                        Duration.ofMinutes(5)),
                                new GitLogin("robot", Output.of("canary")),
                                Optional.empty())),
                        Optional.of(new ArgoCdArgs(List.of(new ArgoApplicationArgs(
                                new DnsLabel("shop-prod"),
                                "https://git.example.org/site.git",
                                "main",
                                "argocd/prod",
                                new DnsLabel("shop-prod"))))),
                        Optional.of(new PulumiOperatorArgs(
                                chart,
                                Output.of("canary"),
                                new ImageReference("pulumi/pulumi-java:3.200.0-nonroot"),
                                List.of()))));
    }

    private static Recording record(
            String project, String stack, Consumer<Context> program, Map<String, Value.Fields> others) {
        return Recorder.record(new ProgramRun(project, stack, program, StackConfig.empty(), others, Map.of()));
    }

    private static Recording declared() {
        return record(
                "home-platform",
                "tethys",
                context -> {
                    var platform = Platform.declared(everything(), Cluster.begin(cluster("home"), context));
                    context.export("issuer", platform.ingress().issuer().name());
                    context.export("depth", platform.ingress().trustedProxies());
                },
                Map.of());
    }

    /** A site whose program has its namespace and the shared platform. */
    private static Recording sharing(String site, Map<String, Value.Fields> platform) {
        return record(
                site + "-cluster",
                "prod",
                context -> {
                    var begun = Site.begin(
                            new SiteArgs(
                                    cluster(site),
                                    new DnsLabel(site),
                                    PodSecurity.of(PodSecurity.Level.RESTRICTED, "v1.34"),
                                    Optional.empty(),
                                    Applier.PULUMI),
                            context);
                    var shared = Platform.of(SHARED, begun.cluster());
                    context.export("issuer", shared.ingress().issuer().name());
                    context.export("depth", shared.ingress().trustedProxies());
                },
                platform);
    }

    @Test
    void declaresWhatAClusterHasOnceAtTheTopOfTheProgram() {
        var recording = declared();
        var stack = recording.one("pulumi:pulumi:Stack", "home-platform-tethys");

        assertThat(recording.resources().stream()
                        .filter(resource -> resource.type().startsWith("keelson:"))
                        .filter(resource -> resource.parent().equals(stack.urn()))
                        .map(resource -> resource.type() + " " + resource.name()))
                .containsExactlyInAnyOrder(
                        "keelson:database:CnpgOperator postgres-operator",
                        "keelson:gitops:ArgoApplication argocd-shop-prod",
                        "keelson:gitops:FluxBootstrap flux",
                        "keelson:gitops:PulumiOperator pulumi-operator",
                        "keelson:image:Keel keel",
                        "keelson:platform:SealedSecrets sealed-secrets",
                        "keelson:route:TraefikConfig traefik",
                        "keelson:storage:RetainedStorage retained-storage",
                        "keelson:tls:CertManager cert-manager",
                        "keelson:tls:ClusterIssuers issuers");
    }

    @Test
    void declaresNoPartThatIsNotAskedFor() {
        var recording = record(
                "home-platform",
                "tethys",
                context -> {
                    var args = PlatformArgs.of(
                            TraefikConfigArgs.DEFAULT, everything().certManager(), new Authority.Trial("home"));
                    Platform.of(new PlatformOrigin.Declared(args), Cluster.begin(cluster("home"), context));
                },
                Map.of());

        assertThat(recording.resources()).noneMatch(resource -> resource.type().contains("Keel"));
        assertThat(Programs.outputs(recording))
                .hasToString("{platform={issuer=trial-ca, trustedProxies=0}, traefikConfig=traefik,"
                        + " versions={cert-manager=1.18.2}}");
    }

    @Test
    void exportsWhatSitesThatShareItNeed() {
        assertThat(Programs.outputs(declared()))
                .hasToString("{depth=2, issuer=letsencrypt-staging,"
                        + " platform={issuer=letsencrypt-staging, trustedProxies=2}, traefikConfig=traefik,"
                        + " versions={cert-manager=1.18.2, cloudnative-pg=1.18.2, flux=1.18.2, keel=1.18.2,"
                        + " pulumi-operator=1.18.2, sealed-secrets=1.18.2}}");
    }

    @Test
    void aSharedOneIsReadAndNothingOfItDeclared() {
        var recording =
                sharing("shop", Map.of("home-platform/tethys", declared().outputs()));

        assertThat(Programs.outputs(recording)).hasToString("{depth=2, issuer=letsencrypt-staging, namespace=shop}");
        assertThat(recording.resources().stream()
                        .map(resource -> resource.type() + " " + resource.name())
                        .sorted())
                .containsExactly(
                        "keelson:k3s:Namespace site",
                        "kubernetes:core/v1:Namespace site-namespace",
                        "pulumi:providers:kubernetes kubernetes",
                        "pulumi:pulumi:Stack shop-cluster-prod",
                        "pulumi:pulumi:StackReference acme/home-platform/tethys");
    }

    @Test
    void twoSitesOfOneClusterDeclareNoObjectTwice() {
        var platform = declared();
        var said = Map.of("home-platform/tethys", platform.outputs());

        var objects = Stream.of(platform, sharing("shop", said), sharing("blog", said))
                .flatMap(recording -> recording.resources().stream())
                .filter(RecordedResource::isKubernetesObject)
                .map(object ->
                        "%s %s/%s".formatted(object.type(), object.namespace().orElse(""), object.objectName()))
                .toList();

        assertThat(objects)
                .contains(
                        "kubernetes:core/v1:Namespace /shop",
                        "kubernetes:core/v1:Namespace /blog",
                        "kubernetes:helm.cattle.io/v1:HelmChartConfig kube-system/traefik")
                .doesNotHaveDuplicates();
    }

    @Test
    void aPlatformThatIsNotDeployedYetIsUnknownInAPreview() {
        var recording = sharing("shop", Map.of("home-platform/tethys", new Value.Fields(Map.of())));

        assertThat(recording.outputs().values())
                .containsEntry("issuer", new Value.Unknown())
                .containsEntry("depth", new Value.Unknown());
    }
}
