package dev.keelson.workload;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import dev.keelson.Programs;
import dev.keelson.host.Host;
import dev.keelson.k3s.RegistryLogin;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Recording;
import dev.keelson.plan.Value;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import dev.keelson.site.TestSite;
import dev.keelson.workload.PolicyEvaluator.Pod;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a service declares; that it runs and loses no request is left to the proofs on real parts. */
class WebServiceTest {
    private static final String DEPLOYMENT = "kubernetes:apps/v1:Deployment";
    private static final String SERVICE = "kubernetes:core/v1:Service";
    private static final String CONFIG_MAP = "kubernetes:core/v1:ConfigMap";
    private static final String SECRET = "kubernetes:core/v1:Secret";
    private static final String JOB = "kubernetes:batch/v1:Job";
    private static final String POLICY = "kubernetes:networking.k8s.io/v1:NetworkPolicy";
    private static final String BUDGET = "kubernetes:policy/v1:PodDisruptionBudget";

    private static Recording record() {
        return WebServiceSample.record(UnaryOperator.identity());
    }

    private static String spec(Recording recording, String type, String name) {
        return String.valueOf(
                recording.one(type, name).inputs().at("spec").orElseThrow().plain());
    }

    private static PolicyEvaluator policy(TestSite site) {
        var policy = WebServiceSample.record(site, UnaryOperator.identity()).one(POLICY, "app-network-policy");
        return new PolicyEvaluator(
                policy.namespace().orElseThrow(), policy.inputs().at("spec").orElseThrow());
    }

    private static List<String> children(Recording recording) {
        return recording.resources().stream()
                .filter(resource -> resource.urn().contains(WebService.TYPE + "$"))
                .map(resource -> resource.type() + " " + resource.name() + " " + resource.objectName())
                .sorted()
                .toList();
    }

    @Test
    void declaresTheWholeService() {
        assertThat(children(record()))
                .containsExactly(
                        DEPLOYMENT + " app-deployment web",
                        CONFIG_MAP + " app-environment web-environment",
                        SECRET + " app-secrets web-secrets",
                        SERVICE + " app-service web",
                        POLICY + " app-network-policy web",
                        POLICY + " app-to-redis redis-from-web",
                        BUDGET + " app-disruption-budget web");
    }

    @Test
    void declaresNoMoreThanItNeeds() {
        assertThat(children(WebServiceSample.recordApp(app -> app.replicas(1))))
                .containsExactly(
                        DEPLOYMENT + " app-deployment web",
                        CONFIG_MAP + " app-environment web-environment",
                        SERVICE + " app-service web",
                        POLICY + " app-network-policy web");
    }

    @Test
    void theServiceAndTheBudgetSelectOnlyPodsThatTakeRequests() {
        assertThat(spec(record(), SERVICE, "app-service"))
                .isEqualTo("{ports=[{name=http, port=3000, targetPort=http}],"
                        + " selector={app.kubernetes.io/component=server, app.kubernetes.io/name=web}}");
        assertThat(spec(record(), BUDGET, "app-disruption-budget"))
                .isEqualTo("{maxUnavailable=1, selector={matchLabels={app.kubernetes.io/component=server,"
                        + " app.kubernetes.io/name=web}}, unhealthyPodEvictionPolicy=AlwaysAllow}");
    }

    @Test
    void itsVariablesAreInOnePlaceEach() {
        var recording = record();

        assertThat(recording
                        .one(CONFIG_MAP, "app-environment")
                        .inputs()
                        .at("data")
                        .orElseThrow()
                        .plain())
                .hasToString("{NODE_ENV=production, PORT=3000, REDIS_URL=redis://redis:6379}");
        assertThat(recording.toString()).doesNotContain(WebServiceSample.CANARY);
    }

    @Test
    void onlyTraefikReachesAPublicService() {
        var host = Host.of(new HostName("www.shop.example"), new DnsLabel("web"));
        var other = Host.of(new HostName("shop.example"), new DnsLabel("other"));
        var traefik = new Pod("kube-system", Map.of("app.kubernetes.io/name", "traefik"));
        var neighbour = new Pod("shop-live", Map.of("app.kubernetes.io/name", "other"));

        assertThat(policy(TestSite.plain().with(host)).allows(traefik, 3000)).isTrue();
        assertThat(policy(TestSite.plain().with(host)).allows(neighbour, 3000)).isFalse();
        assertThat(policy(TestSite.plain().with(other)).allows(traefik, 3000)).isFalse();
        assertThat(policy(TestSite.plain().with(other)).openRules()).isEmpty();
    }

    @Test
    void startsOnceItsVariablesAndItsWayToOthersAreThere() {
        var recording = WebServiceSample.record(
                TestSite.plain()
                        .pulling(new RegistryLogin(
                                "registry.example", "robot", Output.ofSecret(WebServiceSample.CANARY))),
                UnaryOperator.identity());
        var before = Stream.of(
                        recording.one(CONFIG_MAP, "app-environment"),
                        recording.one(SECRET, "app-secrets"),
                        recording.one(SECRET, "site-pull-secret"),
                        recording.one(POLICY, "app-network-policy"),
                        recording.one(POLICY, "app-to-redis"))
                .map(RecordedResource::urn)
                .toList();
        var deployment = recording.one(DEPLOYMENT, "app-deployment");

        assertThat(deployment.dependencies()).containsAll(before);
        assertThat(deployment.propertyDependencies().values().stream().flatMap(List::stream))
                .doesNotContainAnyElementsOf(before);
        assertThat(recording.one(SERVICE, "app-service").dependencies()).contains(deployment.urn());
    }

    @Test
    void aRolloutHasTheTimeThatAllStartsMayTakeAndAnImagesDownloadAtLeast() {
        var quick = WebServiceSample.recordApp(app -> app.health(
                new Health("/a", "/a", Duration.ofSeconds(10), Health.DEFAULT_LIVENESS, Health.DEFAULT_READINESS)));

        assertThat(record().one(DEPLOYMENT, "app-deployment")
                        .options()
                        .at("customTimeouts")
                        .map(Value::plain))
                .hasValueSatisfying(timeouts ->
                        assertThat(timeouts).hasToString("{create=1940000000000ns, update=1940000000000ns}"));
        assertThat(quick.one(DEPLOYMENT, "app-deployment").inputs().at("spec", "progressDeadlineSeconds"))
                .contains(new Value.Num(600));
        assertThat(quick.one(DEPLOYMENT, "app-deployment")
                        .options()
                        .at("customTimeouts")
                        .map(Value::plain))
                .hasValueSatisfying(timeouts ->
                        assertThat(timeouts).hasToString("{create=1200000000000ns, update=1200000000000ns}"));
    }

    @Test
    void anAppThatUsesAServiceGetsItsUrlWaitsForItAndMayReachIt() {
        var recording = Programs.record(context -> {
            var site = TestSite.plain().begin(context);
            var api = new WebService(
                    "api",
                    WebServiceArgs.of(WebServiceSample.app()
                            .name(new DnsLabel("label-api"))
                            .port(8000)
                            .build()),
                    site);
            context.export("reads", api.reads().service());
            context.export("writes", api.writes().service());
            var ui = WebServiceArgs.of(WebServiceSample.app().build());
            new WebService("app", ui.uses(api, api.as("API_URL")), site);
        });

        assertThat(recording
                        .one(CONFIG_MAP, "app-environment")
                        .inputs()
                        .at("data")
                        .orElseThrow()
                        .plain())
                .hasToString("{API_URL=http://label-api:8000, LABEL_API_URL=http://label-api:8000,"
                        + " NODE_ENV=production, PORT=3000}");
        assertThat(recording.one(DEPLOYMENT, "app-deployment").dependencies())
                .contains(
                        recording.one(DEPLOYMENT, "api-deployment").urn(),
                        recording.one(POLICY, "app-to-label-api").urn());
        assertThat(recording.one(POLICY, "app-to-label-api").objectName()).isEqualTo("label-api-from-web");
        assertThat(Programs.outputs(recording)).hasToString("{namespace=shop-live, reads=label-api, writes=label-api}");
    }

    @Test
    void aMigrationThatFailsLeavesTheOldPodsAsTheyAre() {
        var recording = WebServiceSample.record(args -> args.migratedBy("node", "migrate.js"));

        assertThat(recording.one(DEPLOYMENT, "app-deployment").dependencies())
                .contains(recording.one(JOB, "app-migration").urn());
    }
}
