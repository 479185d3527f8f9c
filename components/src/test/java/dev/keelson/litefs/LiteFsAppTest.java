package dev.keelson.litefs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import dev.keelson.Programs;
import dev.keelson.image.ImageOwner;
import dev.keelson.image.KeelSchedule;
import dev.keelson.k3s.Namespace;
import dev.keelson.k3s.PodSecurity;
import dev.keelson.k3s.RegistryLogin;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Recording;
import dev.keelson.plan.Value;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.Quantity;
import dev.keelson.site.Uses;
import dev.keelson.stack.Protection;
import dev.keelson.workload.Differences;
import dev.keelson.workload.Mount;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an app declares; that it runs, replicates and passes admission is left to the proofs on real parts. */
class LiteFsAppTest {
    private static final String STATEFUL_SET = "kubernetes:apps/v1:StatefulSet";
    private static final String SERVICE = "kubernetes:core/v1:Service";
    private static final String CONFIG_MAP = "kubernetes:core/v1:ConfigMap";
    private static final String SECRET = "kubernetes:core/v1:Secret";
    private static final String POLICY = "kubernetes:networking.k8s.io/v1:NetworkPolicy";
    private static final String BUDGET = "kubernetes:policy/v1:PodDisruptionBudget";

    private static Recording record() {
        return LiteFsSample.record(UnaryOperator.identity());
    }

    private static RecordedResource statefulSet(Recording recording) {
        return recording.one(STATEFUL_SET, "app-statefulset");
    }

    private static List<String> ofTheApp(Recording recording) {
        return recording.resources().stream()
                .filter(resource -> resource.urn().contains(LiteFsApp.TYPE))
                .map(resource -> resource.type() + " " + resource.name())
                .sorted()
                .toList();
    }

    private static String spec(Recording recording, String type, String name) {
        return String.valueOf(
                recording.one(type, name).inputs().at("spec").orElseThrow().plain());
    }

    @Test
    void declaresTheWholeApp() {
        assertThat(Programs.mocked(
                        context -> LiteFsSample.declare(LiteFsSample.site().begin(context), UnaryOperator.identity())))
                .containsExactly(
                        "keelson:k3s:Namespace site",
                        LiteFsApp.TYPE + " app",
                        STATEFUL_SET + " app-statefulset",
                        CONFIG_MAP + " app-environment",
                        CONFIG_MAP + " app-scripts",
                        "kubernetes:core/v1:Namespace site-namespace",
                        SECRET + " app-secrets",
                        SERVICE + " app-headless",
                        SERVICE + " app-primary",
                        SERVICE + " app-service",
                        POLICY + " app-network-policy",
                        BUDGET + " app-disruption-budget",
                        "pulumi:providers:kubernetes kubernetes");
    }

    @Test
    void aSingleNodeHasNoBudgetThatWouldKeepItFromBeingDrained() {
        var recording = LiteFsSample.record(any -> LiteFsSample.args(app -> app.replicas(1)));

        assertThat(ofTheApp(recording))
                .containsExactly(
                        LiteFsApp.TYPE + " app",
                        STATEFUL_SET + " app-statefulset",
                        CONFIG_MAP + " app-environment",
                        CONFIG_MAP + " app-scripts",
                        SERVICE + " app-headless",
                        SERVICE + " app-primary",
                        SERVICE + " app-service",
                        POLICY + " app-network-policy");
        assertThat(statefulSet(recording).inputs().at("spec", "replicas")).contains(new Value.Num(1));
    }

    @Test
    void runsLiteFsAsTheFirstProcessOfPodsThatKnowTheirPrimary() {
        var open = LiteFsSample.record(any -> LiteFsSample.args());

        assertThat(Programs.inputs(statefulSet(open))
                        .replaceAll("config-sha256: [0-9a-f]{64}", "config-sha256: [64 digits]"))
                .isEqualTo(StatefulSetYaml.EXPECTED);
    }

    @Test
    void theThreeServicesLeadToAllPodsToPodZeroAndToEachPodWhileItStarts() {
        var recording = record();

        assertThat(spec(recording, SERVICE, "app-service"))
                .isEqualTo("{ports=[{name=http, port=80, targetPort=http}], selector={app.kubernetes.io/name=web}}");
        assertThat(spec(recording, SERVICE, "app-primary"))
                .isEqualTo("{ports=[{name=http, port=80, targetPort=http}],"
                        + " selector={statefulset.kubernetes.io/pod-name=web-0}}");
        assertThat(spec(recording, SERVICE, "app-headless"))
                .isEqualTo("{clusterIP=None, ports=[{name=litefs, port=20202, targetPort=litefs},"
                        + " {name=http, port=8080, targetPort=http}], publishNotReadyAddresses=true,"
                        + " selector={app.kubernetes.io/name=web}}");
        assertThat(Programs.outputs(recording))
                .hasToString("{namespace=shop-live,"
                        + " primaryUrl=http://web-0.web-headless.shop-live.svc.cluster.local:20202,"
                        + " reads=web, writes=web-primary}");
    }

    @Test
    void drainsTakeOnePodAtATime() {
        assertThat(spec(record(), BUDGET, "app-disruption-budget"))
                .isEqualTo("{maxUnavailable=1, selector={matchLabels={app.kubernetes.io/name=web}},"
                        + " unhealthyPodEvictionPolicy=AlwaysAllow}");
    }

    @Test
    void nothingThatIsReplacedTakesTheStatefulSetWithIt() {
        var recording = LiteFsSample.record(
                LiteFsSample.site()
                        .pulling(new RegistryLogin("registry.example", "robot", Output.ofSecret(LiteFsSample.CANARY))),
                UnaryOperator.identity());
        var replaceable = Stream.of(CONFIG_MAP, SECRET)
                .flatMap(type -> recording.ofType(type).stream())
                .map(RecordedResource::urn)
                .toList();

        assertThat(replaceable).hasSize(4);
        assertThat(statefulSet(recording).dependencies()).containsAll(replaceable);
        assertThat(statefulSet(recording).propertyDependencies().values().stream()
                        .flatMap(List::stream))
                .doesNotContainAnyElementsOf(replaceable);
    }

    @Test
    void startsAfterThePolicyThatClosesItsPortAndDoesNotWaitForServices() {
        var recording = record();
        var services =
                recording.ofType(SERVICE).stream().map(RecordedResource::urn).toList();

        assertThat(statefulSet(recording).dependencies())
                .contains(recording.one(POLICY, "app-network-policy").urn())
                .doesNotContainAnyElementsOf(services);
    }

    @Test
    void protectsTheStatefulSetAndLeavesNothingBehindButVolumes() {
        var resources = record().resources().stream()
                .filter(resource -> resource.urn().contains(LiteFsApp.TYPE))
                .toList();

        assertThat(resources.stream().filter(RecordedResource::protect).map(RecordedResource::name))
                .containsExactly("app-statefulset");
        assertThat(resources).noneMatch(RecordedResource::retainOnDelete);
        assertThat(statefulSet(LiteFsSample.record(
                                LiteFsSample.site().protectedBy(new Protection(false, false)),
                                UnaryOperator.identity()))
                        .protect())
                .isFalse();
    }

    @Test
    void givesARolloutTheTimeThatAllStartsMayTake() {
        assertThat(statefulSet(record()).options().at("customTimeouts").map(Value::plain))
                .hasValueSatisfying(timeouts ->
                        assertThat(timeouts).hasToString("{create=2970000000000ns, update=2970000000000ns}"));
    }

    @Test
    void everyPartIsItsChildAndInTheNamespace() {
        var recording = record();
        var component = recording.one(LiteFsApp.TYPE, "app");
        var namespace = recording.one("kubernetes:core/v1:Namespace", "site-namespace");
        var parts = recording.resources().stream()
                .filter(resource -> resource.urn().contains(LiteFsApp.TYPE + "$"))
                .toList();

        assertThat(parts).hasSize(9).allSatisfy(part -> {
            assertThat(part.parent()).isEqualTo(component.urn());
            assertThat(part.dependencies()).contains(namespace.urn());
            assertThat(part.namespace()).contains("shop-live");
        });
        assertThat(recording.ofType(Namespace.TYPE)).hasSize(1);
    }

    @Test
    void theAnnotationsOfTheImagesOwnerAreTheWorkloadsOwn() {
        var owner = new ImageOwner.Keel(new KeelSchedule(Duration.ofMinutes(2)));
        var statefulSet = statefulSet(LiteFsSample.record(any -> LiteFsSample.args(app -> app.owner(owner))));

        assertThat(statefulSet.inputs().at("metadata", "annotations").map(Value::plain))
                .contains(owner.annotations());
        assertThat(statefulSet.inputs().map("spec", "template", "metadata", "annotations"))
                .containsOnlyKeys("keelson.dev/config-sha256");
    }

    @Test
    void mountsVolumesOfTheSiteBesideTheDatabase() {
        var pod = statefulSet(LiteFsSample.record(
                        any -> LiteFsSample.args(app -> app.mount(new Mount(new DnsLabel("uploads"), "/app/uploads")))))
                .inputs()
                .at("spec", "template", "spec")
                .orElseThrow();

        assertThat(pod.items("volumes").stream().skip(3).map(Value::plain))
                .hasToString("[{name=uploads, persistentVolumeClaim={claimName=uploads}}]");
        assertThat(pod.items("containers").get(0).items("volumeMounts").stream()
                        .skip(4)
                        .map(Value::plain))
                .hasToString("[{mountPath=/app/uploads, name=uploads}]");
    }

    @Test
    void isLetInToThePartsThatItCallsBeforeItStarts() {
        var recording = LiteFsSample.record(args ->
                args.uses(Uses.variable("REDIS_URL", "redis://redis:6379").calling(new Uses.Callee("redis", 6379))));
        var policy = recording.one(POLICY, "app-to-redis");

        assertThat(policy.objectName()).isEqualTo("redis-from-web");
        assertThat(statefulSet(recording).dependencies()).contains(policy.urn());
    }

    @Test
    void takesAKeyOfAnotherPartsSecretBesideItsOwnVariables() {
        var recording = LiteFsSample.record(args -> args.uses(Uses.reference("REDIS_URL", "redis-login", "url")));

        assertThat(statefulSet(recording)
                        .inputs()
                        .items("spec", "template", "spec", "containers")
                        .get(0)
                        .items("env")
                        .get(0)
                        .plain())
                .hasToString("{name=REDIS_URL, valueFrom={secretKeyRef={key=url, name=redis-login}}}");
    }

    @Test
    void theScriptsAreThoseThatAreTestedAndTheConfigIsOfTheNamespace() {
        var data = record().one(CONFIG_MAP, "app-scripts").inputs();

        assertThat(data.map("data")).containsOnlyKeys("candidate.sh", "litefs.yml", "start.sh");
        assertThat(data.text("data", "candidate.sh")).contains(LiteFsScripts.text(LiteFsPod.CANDIDATE_SCRIPT));
        assertThat(data.text("data", "start.sh")).contains(LiteFsScripts.text(LiteFsPod.START_SCRIPT));
        assertThat(data.text("data", "litefs.yml").orElseThrow())
                .endsWith("  advertise-url: \"http://web-0.web-headless.shop-live.svc.cluster.local:20202\"\n");
    }

    @Test
    void aChangedConfigReachesThePods() {
        var changed = LiteFsSample.record(
                args -> LiteFsAppArgs.of(LiteFsSample.app().build(), "shop.db", "node other.js", new Quantity("5Gi"))
                        .uses(Uses.secret("AUTH_SECRET", Output.ofSecret(LiteFsSample.CANARY))));

        assertThat(Differences.between(record(), changed))
                .containsExactlyInAnyOrder(
                        "app-scripts.data.litefs.yml",
                        "app-statefulset.spec.template.metadata.annotations.keelson.dev/config-sha256");
    }

    @Test
    void aNamespaceThatTakesNoPrivilegedPodsIsRefusedBeforeAnythingIsDeclared() {
        assertThatThrownBy(() -> LiteFsSample.record(
                        LiteFsSample.site().enforcing(PodSecurity.Level.BASELINE), UnaryOperator.identity()))
                .hasMessageContaining("podSecurity.enforce is baseline: must be privileged where web lives:"
                        + " LiteFS mounts a file system");
    }
}
