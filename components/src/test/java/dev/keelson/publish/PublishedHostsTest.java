package dev.keelson.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import dev.keelson.Programs;
import dev.keelson.edge.CloudflaredArgs;
import dev.keelson.host.Audience;
import dev.keelson.host.DnsEntry;
import dev.keelson.host.DnsProvider;
import dev.keelson.host.Exposure;
import dev.keelson.host.Host;
import dev.keelson.host.HostPath;
import dev.keelson.plan.ProgramRun;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Recorder;
import dev.keelson.plan.Recording;
import dev.keelson.plan.StackConfig;
import dev.keelson.plan.Value;
import dev.keelson.route.AddressRange;
import dev.keelson.route.CertificateIssuer;
import dev.keelson.route.Nas;
import dev.keelson.route.NasAcme;
import dev.keelson.route.NasArgs;
import dev.keelson.route.NasDelivery;
import dev.keelson.route.RouteMiddlewaresArgs.Limits;
import dev.keelson.route.SecondHop;
import dev.keelson.route.SharedIngress;
import dev.keelson.route.TrustedHops;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import dev.keelson.settings.ImageReference;
import dev.keelson.site.Served;
import dev.keelson.site.TestPart;
import dev.keelson.site.TestSite;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What one entry of the hosts brings about in the cluster; the objects themselves are each component's own affair. */
class PublishedHostsTest {
    private static final List<Served> PARTS = List.of(TestPart.withPrimary("app"), TestPart.alike("api"));
    private static final AddressRange NAS = new AddressRange("192.0.2.51");
    private static final Host DIRECT = host("direct.shop.example", "api", Exposure.DIRECT);
    private static final Host BEHIND_NAS =
            host("www.shop.example", "app", Exposure.NAS, new HostPath("/api", new DnsLabel("api")));
    private static final Host TUNNELLED = host("admin.shop.example", "app", Exposure.TUNNEL);

    private static final PublishArgs ALL_WAYS = new PublishArgs(
            Limits.DEFAULT,
            Optional.of(new NasArgs(
                    new Nas(
                            NAS,
                            "192.0.2.10",
                            Nas.DEFAULT_PREFIX,
                            new Nas.Front("web", "websecure", "myresolver"),
                            new SecondHop.Http(),
                            new NasAcme.OtherChallenge(),
                            new Nas.HealthCheck(BEHIND_NAS.name(), "/api/health")),
                    new NasDelivery(
                            new DnsLabel("nas-routes"),
                            new ImageReference("busybox:1.37"),
                            NasDelivery.DEFAULT_FILE,
                            NasDelivery.DEFAULT_MARKER,
                            1000,
                            1000),
                    new TrustedHops(List.of(NAS), 1),
                    true)),
            Optional.of(CloudflaredArgs.of(new ImageReference("cloudflare/cloudflared:2026.8.0"))));

    private static Host host(String name, String service, Exposure exposure, HostPath... paths) {
        var plain = Host.of(new HostName(name), new DnsLabel(service));
        return new Host(
                plain.name(),
                plain.service(),
                List.of(paths),
                plain.audience(),
                exposure,
                plain.challenge(),
                plain.record(),
                plain.check(),
                plain.port());
    }

    private static Recording record(PublishArgs args, Host... hosts) {
        return Recorder.record(new ProgramRun(
                "shop-cluster",
                "prod",
                context -> {
                    var site = TestSite.plain().with(hosts).begin(context);
                    site.offerClaim(new DnsLabel("nas-routes"), Output.of("nas-routes"));
                    var issuer = new CertificateIssuer(Output.of("letsencrypt"), CertificateIssuer.Kind.CLUSTER);
                    var published = new PublishedHosts(args, new SharedIngress(issuer, Output.of(1)), site, PARTS);
                    assertThat(published).isNotNull();
                },
                StackConfig.empty(),
                Map.of(
                        "shop-cloud/prod",
                        new Value.Fields(Map.of("tunnelToken", new Value.Secret(new Value.Text("canary"))))),
                Map.of()));
    }

    @Test
    void everyHostHasItsRoutesAndEachWayItsEnd() {
        var recording = record(ALL_WAYS, DIRECT, BEHIND_NAS, TUNNELLED);
        var stack = recording.one("pulumi:pulumi:Stack", "shop-cluster-prod").urn();

        assertThat(recording.resources())
                .filteredOn(resource -> resource.parent().equals(stack))
                .extracting(resource -> resource.type() + " " + resource.name())
                .containsExactlyInAnyOrder(
                        "pulumi:providers:kubernetes kubernetes",
                        "keelson:k3s:Namespace site",
                        "keelson:route:RouteMiddlewares route",
                        "keelson:route:HostRoutes direct.shop.example",
                        "keelson:route:HostRoutes www.shop.example",
                        "keelson:route:HostRoutes admin.shop.example",
                        "keelson:route:NasRoutes nas",
                        "keelson:edge:Cloudflared cloudflared",
                        "pulumi:pulumi:StackReference acme/shop-cloud/prod");
    }

    @Test
    void saysOfEachHostWhatWasDeclared() {
        var recording = record(ALL_WAYS, DIRECT, BEHIND_NAS, TUNNELLED);
        var job = recording.one("kubernetes:batch/v1:Job", "nas-delivery").objectName();

        assertThat(Programs.outputs(recording))
                .hasToString(("{hosts={"
                                + "admin.shop.example={behindLogin=false, certificate=admin.shop.example, health=/api/health, reads=app,"
                                + " service=app, writes=app-primary}, "
                                + "direct.shop.example={behindLogin=false, certificate=direct.shop.example, health=/health, reads=api,"
                                + " service=api, writes=api}, "
                                + "www.shop.example={behindLogin=false, certificate=www.shop.example, health=/api/health, nas=%1$s,"
                                + " paths={/api={reads=api, service=api, writes=api}}, reads=app, service=app,"
                                + " writes=app-primary}}, namespace=shop-live, nasRoutes=%1$s}")
                        .formatted(job));
    }

    @Test
    void onlyTheHostsBehindItAreInTheFileOfTheNasAndAreServedOverHttp() {
        var recording = record(ALL_WAYS, DIRECT, BEHIND_NAS, TUNNELLED);

        assertThat(recording
                        .one("kubernetes:core/v1:ConfigMap", "nas-file")
                        .inputs()
                        .text("data", "content")
                        .orElseThrow())
                .contains("Host(`www.shop.example`)")
                .doesNotContain("direct.shop.example", "admin.shop.example");
        for (var host : List.of(DIRECT, TUNNELLED)) {
            assertThat(rules(recording, host)).hasSize(1);
        }
        assertThat(rules(recording, BEHIND_NAS)).hasSize(4);
    }

    private static List<Value> rules(Recording recording, Host host) {
        return recording
                .one("kubernetes:traefik.io/v1alpha1:IngressRoute", host.name() + "-web")
                .inputs()
                .items("spec", "routes");
    }

    @Test
    void aSiteThatIsReachedDirectlyHasNeitherNasNorTunnel() {
        var recording = record(PublishArgs.direct(), DIRECT);

        assertThat(recording.resources())
                .extracting(resource -> resource.type())
                .doesNotContain("keelson:route:NasRoutes", "keelson:edge:Cloudflared", "pulumi:pulumi:StackReference");
        assertThat(Programs.outputs(recording))
                .hasToString(
                        "{hosts={direct.shop.example={behindLogin=false, certificate=direct.shop.example, health=/health, reads=api,"
                                + " service=api, writes=api}}, namespace=shop-live}");
    }

    @Test
    void aHostToWhichTheTunnelLeadsStraightHasNoRouteAndNoCertificate() {
        var recording = record(ALL_WAYS, BEHIND_NAS, straight("api", 8080));

        assertThat(recording.ofType("keelson:route:HostRoutes"))
                .extracting(RecordedResource::name)
                .containsExactly("www.shop.example");
        assertThat(String.valueOf(recording.outputs().plain()))
                .contains("label.shop.example={behindLogin=false, health=/health,"
                        + " origin=http://api.shop-live.svc.cluster.local:8080, service=api}");
    }

    @Test
    void withoutAHostAtTraefikNothingOfARouteIsDeclared() {
        var tunnelOnly = new PublishArgs(Limits.DEFAULT, Optional.empty(), ALL_WAYS.tunnel());

        assertThat(record(tunnelOnly, straight("api", 8080)).resources())
                .extracting(RecordedResource::type)
                .noneMatch(type -> type.startsWith("keelson:route:Host") || type.startsWith("keelson:route:RouteM"));
    }

    @Test
    void theTunnelLeadsStraightToTheOnePortOfAPart() {
        assertThatThrownBy(() -> record(ALL_WAYS, BEHIND_NAS, straight("api", 80)))
                .hasMessageContaining("the port of label.shop.example is 80: must be 8080, that of api");
        assertThatThrownBy(() -> record(ALL_WAYS, BEHIND_NAS, straight("app", 3000)))
                .hasMessageContaining("the exposure of label.shop.example is service-tunnel: must be tunnel where"
                        + " reads and writes part");
    }

    private static Host straight(String service, int port) {
        return new Host(
                new HostName("label.shop.example"),
                new DnsLabel(service),
                List.of(),
                new Audience.Everyone(),
                Exposure.SERVICE_TUNNEL,
                DIRECT.challenge(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(port));
    }

    @Test
    void warnsOfVisitorsWhomNoLimitTellsApart() {
        assertThat(record(ALL_WAYS, DIRECT, BEHIND_NAS, TUNNELLED).messages())
                .containsExactly(new Recording.Message(
                        Recording.Severity.WARNING,
                        "limits count all visitors of direct.shop.example as one: exposure is direct there, and"
                                + " traefik.trustedHops.depth is 1: must be 0 without a proxy before k3s, or the"
                                + " exposure nas or tunnel, or the record proxied"));
        assertThat(record(ALL_WAYS, BEHIND_NAS, TUNNELLED).messages()).isEmpty();
    }

    @Test
    void aLimitTellsVisitorsApartWithoutTrustedProxiesAndBehindCloudflare() {
        var record = new DnsEntry(DnsProvider.CLOUDFLARE, Optional.of(new HostName("home.example")), true);
        var proxied = new Host(
                DIRECT.name(),
                DIRECT.service(),
                DIRECT.paths(),
                DIRECT.audience(),
                DIRECT.exposure(),
                DIRECT.challenge(),
                Optional.of(record),
                DIRECT.check(),
                DIRECT.port());

        assertThat(PublishedHosts.sharedLimits(List.of(DIRECT), 0)).isEmpty();
        assertThat(PublishedHosts.sharedLimits(List.of(proxied), 1)).isEmpty();
        assertThat(PublishedHosts.sharedLimits(List.of(), 1)).isEmpty();
    }

    @Test
    void whatSettingsWouldRefuseIsRefusedBeforeAnythingIsDeclared() {
        assertThatThrownBy(() -> record(
                        PublishArgs.direct(), host("www.shop.example", "shop", Exposure.DIRECT), BEHIND_NAS, TUNNELLED))
                .hasMessageContaining("a service of www.shop.example is shop: must be one of [app, api]")
                .hasMessageContaining(
                        "the exposure of www.shop.example is nas: must be another way where there is no nas")
                .hasMessageContaining(
                        "the exposure of admin.shop.example is tunnel: must be another way where there is no tunnel");
    }
}
