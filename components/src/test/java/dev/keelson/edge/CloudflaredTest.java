package dev.keelson.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.keelson.Programs;
import dev.keelson.k3s.KubernetesProvider;
import dev.keelson.k3s.Namespace;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Recording;
import dev.keelson.plan.Value;
import dev.keelson.settings.ImageReference;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What cloudflared declares; that it connects is left to the checks of the live site. */
class CloudflaredTest {
    private static final String DEPLOYMENT = "kubernetes:apps/v1:Deployment";
    private static final String SECRET = "kubernetes:core/v1:Secret";
    private static final String BUDGET = "kubernetes:policy/v1:PodDisruptionBudget";
    private static final String CHECKSUM = "keelson.dev/token-checksum";
    private static final String CANARY = "canary-2342";

    private static Recording record(String token, UnaryOperator<CloudflaredArgs.Builder> change) {
        return Programs.record(context -> {
            var provider = new KubernetesProvider("k3s", new KubernetesProvider.Settings("4.32.0", Optional.empty()));
            var options = ComponentResourceOptions.builder().providers(provider).build();
            var namespace = new Namespace("site", Programs.namespace().build(), options);
            var args = CloudflaredArgs.builder()
                    .namespace(namespace)
                    .image(new ImageReference("cloudflare/cloudflared:2026.8.0"))
                    .token(Output.of(token));
            var cloudflared = new Cloudflared("tunnel", change.apply(args).build(), options);
            context.export("deployment", cloudflared.deployment());
        });
    }

    private static Recording record() {
        return record(CANARY, args -> args);
    }

    private static RecordedResource deployment(Recording recording) {
        return recording.one(DEPLOYMENT, "tunnel-connectors");
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
                              annotations: '[secret]'
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
                                    path: /ready
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
        assertThat(secret.inputs().at("data"))
                .hasValueSatisfying(data -> assertThat(data.isSecret()).isTrue());
        assertThat(recording.resources())
                .allSatisfy(resource -> assertThat(resource.inputs().redacted().plain() + "" + resource.options())
                        .doesNotContain(CANARY));
        assertThat(String.valueOf(deployment(recording).inputs().revealed().plain()))
                .doesNotContain(CANARY);
    }

    @Test
    void anotherTokenStartsThePodsAnew() {
        assertThat(checksum(record("one", args -> args)))
                .isPresent()
                .isEqualTo(checksum(record("one", args -> args)))
                .isNotEqualTo(checksum(record("two", args -> args)));
    }

    @Test
    void oneMayBeAwayAtATime() {
        assertThat(record().one(BUDGET, "tunnel-disruption-budget")
                        .inputs()
                        .at("spec")
                        .map(Value::plain))
                .hasValueSatisfying(spec -> assertThat(spec)
                        .hasToString(
                                "{maxUnavailable=1, selector={matchLabels={app.kubernetes.io/name=cloudflared}}}"));
    }

    @Test
    void aSingleConnectorHoldsUpNoDrain() {
        var recording = record(CANARY, args -> args.replicas(1));

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
    void itsArgumentsNeverShowTheToken() {
        Programs.record(context -> {
            var namespace = new Namespace("site", Programs.namespace().build(), Programs.noOptions());
            assertThat(CloudflaredArgs.builder()
                            .namespace(namespace)
                            .image(new ImageReference("cloudflare/cloudflared:2026.8.0"))
                            .token(Output.of(CANARY))
                            .build())
                    .hasToString("CloudflaredArgs[image=cloudflare/cloudflared:2026.8.0, token=[secret], replicas=2]");
        });
    }

    private static Optional<String> checksum(Recording recording) {
        return deployment(recording).inputs().text("spec", "template", "metadata", "annotations", CHECKSUM);
    }
}
