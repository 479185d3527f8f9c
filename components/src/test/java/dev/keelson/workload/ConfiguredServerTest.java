package dev.keelson.workload;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.Context;
import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.inputs.VolumeArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeMountArgs;
import com.pulumi.resources.ComponentResource;
import dev.keelson.Programs;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Recording;
import dev.keelson.plan.Value;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ImageReference;
import dev.keelson.site.Site;
import dev.keelson.site.TestSite;
import dev.keelson.site.Uses;
import dev.keelson.workload.ConfiguredServerArgs.Replacement;
import dev.keelson.workload.PolicyEvaluator.Pod;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a configured server declares; that real ones start on it is left to the proofs of their components. */
class ConfiguredServerTest {
    private static final String DEPLOYMENT = "kubernetes:apps/v1:Deployment";
    private static final String SERVICE = "kubernetes:core/v1:Service";
    private static final String CONFIG_MAP = "kubernetes:core/v1:ConfigMap";
    private static final String POLICY = "kubernetes:networking.k8s.io/v1:NetworkPolicy";
    private static final String BUDGET = "kubernetes:policy/v1:PodDisruptionBudget";

    /** A component that is nothing but its server. */
    private static final class Messages extends ComponentResource {
        private static final String TYPE = "keelson:test:Messages";

        Messages(String name, ConfiguredServerArgs args, Site site, Context context) {
            super(TYPE, name, site.options());
            context.export(name, new ConfiguredServer(name, args, this, site).service());
        }
    }

    static Recording record(ConfiguredServerArgs args) {
        return Programs.record(
                context -> new Messages("own", args, TestSite.plain().begin(context), context));
    }

    private static List<String> children(Recording recording) {
        return recording.resources().stream()
                .filter(resource -> resource.urn().contains(Messages.TYPE + "$"))
                .map(resource -> resource.type() + " " + resource.name() + " " + resource.objectName())
                .sorted()
                .toList();
    }

    private static String at(Recording recording, String type, String name, String... path) {
        return String.valueOf(
                recording.one(type, name).inputs().at(path).map(Value::plain).orElse("nothing"));
    }

    static ConfiguredServerArgs whole() {
        var uses = Uses.variable("LEVEL", "info")
                .and(Uses.reference("TOKEN", "messages-secrets", "token"))
                .calling(new Uses.Callee("redis", 6379));
        return ConfiguredServerArgsTest.args()
                .replicas(2)
                .uses(uses)
                .secret("messages-secrets", Output.of("one"))
                .port("client", 8001, Caller.TRAEFIK)
                .startup(HttpProbe.of("/health", 10, 10, 30))
                .folder("tmp", "/tmp")
                .build();
    }

    @Test
    void declaresNoMoreThanItNeeds() {
        assertThat(children(record(ConfiguredServerArgsTest.args().build())))
                .containsExactly(
                        DEPLOYMENT + " own-deployment messages",
                        CONFIG_MAP + " own-config messages-config",
                        SERVICE + " own-service messages",
                        POLICY + " own-network-policy messages");
    }

    @Test
    void declaresTheWholeServer() {
        assertThat(children(record(whole())))
                .containsExactly(
                        DEPLOYMENT + " own-deployment messages",
                        CONFIG_MAP + " own-config messages-config",
                        CONFIG_MAP + " own-environment messages-environment",
                        SERVICE + " own-service messages",
                        POLICY + " own-network-policy messages",
                        POLICY + " own-to-redis redis-from-messages",
                        BUDGET + " own-disruption-budget messages");
    }

    @Test
    void itsFileIsInAConfigMapAndItsPortsInAService() {
        var recording = record(whole());

        assertThat(at(recording, CONFIG_MAP, "own-config", "data")).isEqualTo("{messages.conf=level = info\n}");
        assertThat(at(recording, SERVICE, "own-service", "spec"))
                .isEqualTo("{ports=[{name=http, port=8000, targetPort=http}, {name=client, port=8001,"
                        + " targetPort=client}], selector={app.kubernetes.io/name=messages}}");
        assertThat(recording.outputs().text("own")).contains("messages");
    }

    @Test
    void anotherFileVariableOrSecretReplacesThePods() {
        var sums = Stream.of(
                        whole(),
                        ConfiguredServerArgsTest.args().build(),
                        ConfiguredServerArgsTest.args()
                                .file(new ConfigFile("/etc/messages", "messages.conf", "level = debug\n"))
                                .build(),
                        ConfiguredServerArgsTest.args()
                                .uses(Uses.variable("LEVEL", "debug"))
                                .build(),
                        ConfiguredServerArgsTest.args()
                                .secret("messages-secrets", Output.of("one"))
                                .build(),
                        ConfiguredServerArgsTest.args()
                                .secret("messages-secrets", Output.of("two"))
                                .build())
                .map(args ->
                        at(record(args), DEPLOYMENT, "own-deployment", "spec", "template", "metadata", "annotations"))
                .toList();

        assertThat(sums).doesNotHaveDuplicates();
    }

    @Test
    void eachPortIsOpenToItsCallersOnly() {
        var policy = record(whole()).one(POLICY, "own-network-policy");
        var evaluator = new PolicyEvaluator(
                policy.namespace().orElseThrow(), policy.inputs().at("spec").orElseThrow());
        var traefik = new Pod("kube-system", Map.of("app.kubernetes.io/name", "traefik"));
        var neighbour = new Pod("shop-live", Map.of("app.kubernetes.io/name", "other"));

        assertThat(evaluator.allows(traefik, 8001)).isTrue();
        assertThat(evaluator.allows(traefik, 8000)).isFalse();
        assertThat(evaluator.allows(neighbour, 8000)).isFalse();
        assertThat(evaluator.allows(neighbour, 8001)).isFalse();
        assertThat(evaluator.openRules()).isEmpty();
    }

    @Test
    void startsOnceItsFileItsVariablesAndItsWayToOthersAreThere() {
        var recording = record(whole());
        var before = Stream.of(
                        recording.one(CONFIG_MAP, "own-config"),
                        recording.one(CONFIG_MAP, "own-environment"),
                        recording.one(POLICY, "own-network-policy"),
                        recording.one(POLICY, "own-to-redis"))
                .map(RecordedResource::urn)
                .toList();
        var deployment = recording.one(DEPLOYMENT, "own-deployment");

        assertThat(deployment.dependencies()).containsAll(before);
        assertThat(deployment.propertyDependencies().values().stream().flatMap(List::stream))
                .doesNotContainAnyElementsOf(before);
        assertThat(recording.one(SERVICE, "own-service").dependencies()).contains(deployment.urn());
    }

    @Test
    void waitsForWhatItUses() {
        var recording = Programs.record(context -> {
            var site = TestSite.plain().begin(context);
            var first = new Messages("first", ConfiguredServerArgsTest.args().build(), site, context);
            new Messages(
                    "own",
                    ConfiguredServerArgsTest.args()
                            .uses(Uses.nothing().after(List.of(first)))
                            .build(),
                    site,
                    context);
        });

        assertThat(recording.one(DEPLOYMENT, "own-deployment").dependencies())
                .contains(recording.one(DEPLOYMENT, "first-deployment").urn());
    }

    @Test
    void oldPodsGoFirstWhereTwoWouldDisturbEachOther() {
        var args = ConfiguredServerArgsTest.args()
                .replacement(Replacement.EXCLUSIVE)
                .build();

        assertThat(at(record(args), DEPLOYMENT, "own-deployment", "spec", "strategy"))
                .isEqualTo("{type=Recreate}");
    }

    @Test
    void aServerWithoutAFileHasItsOwnVolumesOnlyAndItsOwnTime() {
        var recording = record(ConfiguredServerArgs.builder(new DnsLabel("messages"))
                .image(new ImageReference("registry.example/messages:1.0.0"))
                .uses(Uses.variable("LEVEL", "info"))
                .port("http", 8000)
                .liveness(HttpProbe.of("/health", 0, 10).to("messages"))
                .readiness(HttpProbe.of("/health", 0, 5))
                .resources(Resources.of("100m", "128Mi", "250m", "256Mi"))
                .user(1000)
                .progress(Duration.ofMinutes(20))
                .folder("tmp", "/tmp")
                .volume(
                        VolumeArgs.builder().name("data").build(),
                        VolumeMountArgs.builder()
                                .name("data")
                                .mountPath("/data")
                                .build())
                .build());
        var deployment = recording.one(DEPLOYMENT, "own-deployment");

        assertThat(children(recording))
                .containsExactly(
                        DEPLOYMENT + " own-deployment messages",
                        CONFIG_MAP + " own-environment messages-environment",
                        SERVICE + " own-service messages",
                        POLICY + " own-network-policy messages");
        assertThat(at(recording, DEPLOYMENT, "own-deployment", "spec", "template", "spec", "volumes"))
                .isEqualTo("[{emptyDir={}, name=tmp}, {name=data}]");
        assertThat(at(recording, DEPLOYMENT, "own-deployment", "spec", "progressDeadlineSeconds"))
                .isEqualTo("1200");
        assertThat(deployment.options().at("customTimeouts").map(Value::plain))
                .hasValueSatisfying(timeouts ->
                        assertThat(timeouts).hasToString("{create=1200000000000ns, update=1200000000000ns}"));
        assertThat(Programs.inputs(deployment))
                .containsPattern("httpHeaders:\\s+- name: Host\\s+value: messages\\s+path: /health")
                .doesNotContain("args:");
    }
}
