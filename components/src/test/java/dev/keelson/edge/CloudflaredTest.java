package dev.keelson.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.Programs;
import dev.keelson.host.Audience;
import dev.keelson.host.Destination;
import dev.keelson.host.DnsEntry;
import dev.keelson.host.DnsProvider;
import dev.keelson.host.OutsideHost;
import dev.keelson.plan.ProgramRun;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Recorder;
import dev.keelson.plan.Recording;
import dev.keelson.plan.StackConfig;
import dev.keelson.plan.Value;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import dev.keelson.settings.ImageReference;
import dev.keelson.site.TestSite;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What cloudflared declares; that it connects is left to the checks of the live site. */
class CloudflaredTest {
    private static final String DEPLOYMENT = "kubernetes:apps/v1:Deployment";
    private static final String SECRET = "kubernetes:core/v1:Secret";
    private static final String BUDGET = "kubernetes:policy/v1:PodDisruptionBudget";
    private static final String POLICY = "kubernetes:networking.k8s.io/v1:NetworkPolicy";
    private static final String CHECKSUM = "keelson.dev/token-checksum";
    private static final String CANARY = "canary-2342";
    private static final ImageReference IMAGE = new ImageReference("cloudflare/cloudflared:2026.8.0");

    private static Recording record(String token, CloudflaredArgs args) {
        return record(token, args, TestSite.plain());
    }

    private static Recording record(String token, CloudflaredArgs args, TestSite site) {
        return Recorder.record(new ProgramRun(
                "shop-cluster",
                "prod",
                context ->
                        context.export("deployment", new Cloudflared("tunnel", args, site.begin(context)).deployment()),
                StackConfig.empty(),
                Map.of(
                        "shop-cloud/prod",
                        new Value.Fields(Map.of("tunnelToken", new Value.Secret(new Value.Text(token))))),
                Map.of()));
    }

    private static Recording record(String token) {
        return record(token, CloudflaredArgs.of(IMAGE));
    }

    private static Recording record() {
        return record(CANARY);
    }

    private static RecordedResource deployment(Recording recording) {
        return recording.one(DEPLOYMENT, "tunnel-connectors");
    }

    @Test
    void letsNobodyIn() {
        assertThat(Programs.inputs(record().one(POLICY, "tunnel-network-policy")))
                .isEqualTo("""
                        apiVersion: networking.k8s.io/v1
                        kind: NetworkPolicy
                        metadata:
                          labels:
                            app.kubernetes.io/managed-by: keelson
                            app.kubernetes.io/name: cloudflared
                            app.kubernetes.io/part-of: shop
                          name: cloudflared
                          namespace: shop-live
                        spec:
                          podSelector:
                            matchLabels:
                              app.kubernetes.io/name: cloudflared
                          policyTypes:
                          - Ingress
                        """);
    }

    @Test
    void runsTwoConnectorsApartWithoutPrivileges() {
        assertThat(Programs.inputs(deployment(record()))).isEqualTo("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata:
                          labels:
                            app.kubernetes.io/managed-by: keelson
                            app.kubernetes.io/name: cloudflared
                            app.kubernetes.io/part-of: shop
                          name: cloudflared
                          namespace: shop-live
                        spec:
                          replicas: 2
                          selector:
                            matchLabels:
                              app.kubernetes.io/name: cloudflared
                          template:
                            metadata:
                              annotations:
                                keelson.dev/token-checksum: '[secret]'
                              labels:
                                app.kubernetes.io/managed-by: keelson
                                app.kubernetes.io/name: cloudflared
                                app.kubernetes.io/part-of: shop
                            spec:
                              affinity:
                                podAntiAffinity:
                                  preferredDuringSchedulingIgnoredDuringExecution:
                                  - podAffinityTerm:
                                      labelSelector:
                                        matchLabels:
                                          app.kubernetes.io/name: cloudflared
                                      topologyKey: kubernetes.io/hostname
                                    weight: 100
                              automountServiceAccountToken: false
                              containers:
                              - command:
                                - cloudflared
                                - tunnel
                                - --no-autoupdate
                                - --metrics
                                - 0.0.0.0:2000
                                - run
                                env:
                                - name: TUNNEL_TOKEN
                                  valueFrom:
                                    secretKeyRef:
                                      key: TUNNEL_TOKEN
                                      name: cloudflared-token
                                image: cloudflare/cloudflared:2026.8.0
                                livenessProbe:
                                  failureThreshold: 10
                                  httpGet:
                                    path: /healthcheck
                                    port: metrics
                                  initialDelaySeconds: 30
                                  periodSeconds: 30
                                  timeoutSeconds: 5
                                name: cloudflared
                                ports:
                                - containerPort: 2000
                                  name: metrics
                                readinessProbe:
                                  failureThreshold: 3
                                  httpGet:
                                    path: /ready
                                    port: metrics
                                  periodSeconds: 10
                                  timeoutSeconds: 5
                                resources:
                                  limits:
                                    cpu: 500m
                                    memory: 256Mi
                                  requests:
                                    cpu: 50m
                                    memory: 64Mi
                                securityContext:
                                  allowPrivilegeEscalation: false
                                  capabilities:
                                    drop:
                                    - ALL
                                  readOnlyRootFilesystem: true
                              enableServiceLinks: false
                              securityContext:
                                fsGroup: 65532
                                runAsGroup: 65532
                                runAsNonRoot: true
                                runAsUser: 65532
                                seccompProfile:
                                  type: RuntimeDefault
                              terminationGracePeriodSeconds: 45
                        """);
    }

    @Test
    void theTokenStandsInTheSecretOnlyAndIsMarkedThere() {
        var recording = record();
        var secret = recording.one(SECRET, "tunnel-token");

        assertThat(secret.objectName()).isEqualTo("cloudflared-token");
        assertThat(secret.inputs().map("data"))
                .containsOnlyKeys("TUNNEL_TOKEN")
                .allSatisfy((key, value) -> assertThat(value.isSecret()).isTrue());
        assertThat(recording.resources())
                .allSatisfy(resource -> assertThat(resource.inputs().redacted().plain() + "" + resource.options())
                        .doesNotContain(CANARY));
        assertThat(String.valueOf(deployment(recording).inputs().revealed().plain()))
                .doesNotContain(CANARY);
    }

    @Test
    void anotherTokenReplacesThePods() {
        assertThat(checksum(record("one")))
                .isPresent()
                .isEqualTo(checksum(record("one")))
                .isNotEqualTo(checksum(record("two")));
    }

    @Test
    void aDrainTakesOneConnectorAtATime() {
        assertThat(record().one(BUDGET, "tunnel-disruption-budget")
                        .inputs()
                        .at("spec")
                        .map(Value::plain))
                .hasValueSatisfying(spec -> assertThat(spec)
                        .hasToString(
                                "{maxUnavailable=1, selector={matchLabels={app.kubernetes.io/name=cloudflared}}}"));
    }

    @Test
    void aSingleConnectorDoesNotBlockADrain() {
        var recording = record(
                CANARY,
                new CloudflaredArgs(
                        IMAGE,
                        1,
                        CloudflaredArgs.DEFAULT_RESOURCES,
                        CloudflaredArgs.Protocol.AUTO,
                        Optional.empty(),
                        List.of()));

        assertThat(recording.ofType(BUDGET)).isEmpty();
        assertThat(deployment(recording).inputs().at("spec", "replicas").map(Value::plain))
                .contains(1L);
    }

    @Test
    void everyPartIsItsChildAndWaitsForTheNamespace() {
        var recording = record();
        var component = recording.one(Cloudflared.TYPE, "tunnel");
        var namespace = recording.one("kubernetes:core/v1:Namespace", "site-namespace");
        var secret = recording.one(SECRET, "tunnel-token");

        assertThat(recording.resources())
                .filteredOn(resource -> resource.parent().equals(component.urn()))
                .hasSize(3)
                .allSatisfy(part -> assertThat(part.dependencies()).contains(namespace.urn()));
        assertThat(deployment(recording).dependencies()).contains(secret.urn());
    }

    @Test
    void itsTokenIsThatOfTheSitesCloudInTheStackOfTheSameName() {
        assertThat(record().one("pulumi:pulumi:StackReference", "acme/shop-cloud/prod")
                        .inputs()
                        .text("name"))
                .contains("acme/shop-cloud/prod");
    }

    @Test
    void mayHaveANamespaceOfItsOwnAndKeepNodesFree() {
        var recording = record(
                CANARY,
                new CloudflaredArgs(
                        IMAGE,
                        2,
                        CloudflaredArgs.DEFAULT_RESOURCES,
                        CloudflaredArgs.Protocol.HTTP2,
                        Optional.of(new DnsLabel("cloudflared")),
                        List.of(new DnsLabel("calypso"))));
        var deployment = deployment(recording).inputs();

        assertThat(recording.ofType("kubernetes:core/v1:Namespace"))
                .extracting(RecordedResource::objectName)
                .containsExactlyInAnyOrder("shop-live", "cloudflared");
        assertThat(recording.resources())
                .filteredOn(resource -> List.of(DEPLOYMENT, SECRET, BUDGET).contains(resource.type()))
                .hasSize(3)
                .allSatisfy(object -> assertThat(object.inputs().text("metadata", "namespace"))
                        .contains("cloudflared"));
        assertThat(deployment
                        .at("spec", "template", "spec", "affinity", "nodeAffinity")
                        .map(Value::plain))
                .hasValueSatisfying(affinity -> assertThat(affinity)
                        .hasToString("{requiredDuringSchedulingIgnoredDuringExecution={nodeSelectorTerms=["
                                + "{matchExpressions=[{key=kubernetes.io/hostname, operator=NotIn,"
                                + " values=[calypso]}]}]}}"));
        assertThat(String.valueOf(deployment.plain())).contains("0.0.0.0:2000, --protocol, http2, run");
    }

    @Test
    void knowsTheAuthorityOfTheApiServerWhereAHostLeadsToIt() {
        var site = TestSite.plain()
                .with(new OutsideHost(
                        new HostName("k3s.shop.example"),
                        new Destination.KubernetesApi(),
                        new Audience.Everyone(),
                        new DnsEntry(DnsProvider.CLOUDFLARE, Optional.empty(), true),
                        Optional.empty()));
        var pod = deployment(record(CANARY, CloudflaredArgs.of(IMAGE), site))
                .inputs()
                .at("spec", "template", "spec")
                .map(Value::plain)
                .map(String::valueOf)
                .orElseThrow();

        assertThat(pod)
                .contains("{configMap={name=kube-root-ca.crt}, name=kubernetes-authority}")
                .contains("{mountPath=/etc/kubernetes-authority, name=kubernetes-authority, readOnly=true}");
    }

    private static Optional<String> checksum(Recording recording) {
        return deployment(recording)
                .inputs()
                .at("spec", "template", "metadata", "annotations", CHECKSUM)
                .map(sum -> String.valueOf(sum.revealed().plain()));
    }
}
