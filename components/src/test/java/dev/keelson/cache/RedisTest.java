package dev.keelson.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.Context;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.keelson.Programs;
import dev.keelson.k3s.KubernetesProvider;
import dev.keelson.k3s.Namespace;
import dev.keelson.k3s.RegistryLogin;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Recording;
import dev.keelson.plan.Value;
import dev.keelson.settings.ImageReference;
import dev.keelson.stack.Protection;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What Redis declares; that it runs, keeps its data and passes admission is left to the proofs on real parts. */
class RedisTest {
    private static final String DEPLOYMENT = "kubernetes:apps/v1:Deployment";
    private static final String CLAIM = "kubernetes:core/v1:PersistentVolumeClaim";
    private static final String SERVICE = "kubernetes:core/v1:Service";

    private static void redis(Context context, Protection protection, Optional<RegistryLogin> pull) {
        var provider =
                new KubernetesProvider("kubernetes", new KubernetesProvider.Settings("4.32.0", Optional.empty()));
        var options = ComponentResourceOptions.builder().providers(provider).build();
        var namespace = new Namespace("site", Programs.namespace().pull(pull).build(), options);
        var redis = new Redis(
                "cache",
                RedisArgs.builder()
                        .namespace(namespace)
                        .image(new ImageReference("redis:7-alpine"))
                        .protection(protection)
                        .build(),
                options);
        context.export("url", redis.url());
    }

    private static Recording record() {
        return Programs.record(context -> redis(context, Protection.FULL, Optional.empty()));
    }

    @Test
    void declaresAVolumeADeploymentAndAService() {
        assertThat(Programs.mocked(context -> redis(context, Protection.FULL, Optional.empty())))
                .containsExactly(
                        "keelson:cache:Redis cache",
                        "keelson:k3s:Namespace site",
                        DEPLOYMENT + " cache-server",
                        "kubernetes:core/v1:Namespace site-namespace",
                        CLAIM + " cache-data",
                        SERVICE + " cache-service",
                        "pulumi:providers:kubernetes kubernetes");
    }

    @Test
    void keepsItsDataInAnAppendOnlyFileOnItsVolumeWithoutPrivileges() {
        assertThat(Programs.inputs(record().one(DEPLOYMENT, "cache-server"))).isEqualTo("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata:
                          labels:
                            app.kubernetes.io/managed-by: keelson
                            app.kubernetes.io/name: redis
                            app.kubernetes.io/part-of: shop
                          name: redis
                          namespace: shop-live
                        spec:
                          replicas: 1
                          selector:
                            matchLabels:
                              app.kubernetes.io/name: redis
                          strategy:
                            type: Recreate
                          template:
                            metadata:
                              labels:
                                app.kubernetes.io/managed-by: keelson
                                app.kubernetes.io/name: redis
                                app.kubernetes.io/part-of: shop
                            spec:
                              automountServiceAccountToken: false
                              containers:
                              - command:
                                - redis-server
                                - --appendonly
                                - 'yes'
                                - --dir
                                - /data
                                image: redis:7-alpine
                                livenessProbe:
                                  exec:
                                    command:
                                    - redis-cli
                                    - ping
                                  failureThreshold: 5
                                  initialDelaySeconds: 30
                                  periodSeconds: 15
                                  timeoutSeconds: 5
                                name: redis
                                ports:
                                - containerPort: 6379
                                  name: redis
                                readinessProbe:
                                  exec:
                                    command:
                                    - redis-cli
                                    - ping
                                  periodSeconds: 5
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
                                volumeMounts:
                                - mountPath: /data
                                  name: data
                              enableServiceLinks: false
                              securityContext:
                                fsGroup: 999
                                runAsGroup: 999
                                runAsNonRoot: true
                                runAsUser: 999
                                seccompProfile:
                                  type: RuntimeDefault
                              terminationGracePeriodSeconds: 30
                              volumes:
                              - name: data
                                persistentVolumeClaim:
                                  claimName: redis-data
                        """);
    }

    @Test
    void claimsOneGibibyteOfK3sOwnClassUnlessToldOtherwise() {
        assertThat(record().one(CLAIM, "cache-data").inputs().at("spec").map(Value::plain))
                .hasValueSatisfying(spec -> assertThat(spec)
                        .hasToString("{accessModes=[ReadWriteOnce], resources={requests={storage=1Gi}},"
                                + " storageClassName=local-path}"));
    }

    @Test
    void itsClaimStaysBoundToItsVolumeWhenItIsImported() {
        assertThat(record().one(CLAIM, "cache-data")
                        .options()
                        .at("ignoreChanges")
                        .map(Value::plain))
                .hasValueSatisfying(paths -> assertThat(paths).hasToString("[spec.volumeName]"));
    }

    @Test
    void servesItsPodsUnderTheNameThatItsUrlGives() {
        var recording = record();

        assertThat(recording.one(SERVICE, "cache-service").inputs().at("spec").map(Value::plain))
                .hasValueSatisfying(spec -> assertThat(spec)
                        .hasToString("{ports=[{name=redis, port=6379, targetPort=redis}],"
                                + " selector={app.kubernetes.io/name=redis}}"));
        assertThat(recording.one(SERVICE, "cache-service").objectName()).isEqualTo("redis");
        assertThat(recording.outputs().text("url")).contains(Redis.URL).contains("redis://redis:6379");
    }

    @Test
    void protectsTheVolumeAndNothingElse() {
        var resources = record().resources().stream()
                .filter(resource -> resource.urn().contains(Redis.TYPE))
                .toList();

        assertThat(resources).hasSize(4);
        assertThat(resources.stream().filter(RecordedResource::protect).map(RecordedResource::name))
                .containsExactly("cache-data");
        assertThat(resources.stream().filter(RecordedResource::retainOnDelete).map(RecordedResource::name))
                .containsExactly("cache-data");
    }

    @Test
    void aTrialProtectsNothing() {
        var recording = Programs.record(context -> redis(context, new Protection(false, false), Optional.empty()));

        assertThat(recording.one(CLAIM, "cache-data").protect()).isFalse();
        assertThat(recording.one(CLAIM, "cache-data").retainOnDelete()).isFalse();
    }

    @Test
    void everyPartIsItsChildWaitsForTheNamespaceAndUsesTheGivenProvider() {
        var recording = record();
        var component = recording.one(Redis.TYPE, "cache");
        var namespace = recording.one("kubernetes:core/v1:Namespace", "site-namespace");
        var provider = recording.one("pulumi:providers:kubernetes", "kubernetes");

        for (var part : Map.of(DEPLOYMENT, "cache-server", CLAIM, "cache-data", SERVICE, "cache-service")
                .entrySet()) {
            var resource = recording.one(part.getKey(), part.getValue());
            assertThat(resource.parent()).isEqualTo(component.urn());
            assertThat(resource.dependencies()).contains(namespace.urn());
            assertThat(resource.provider()).startsWith(provider.urn() + "::");
        }
        assertThat(recording.one(DEPLOYMENT, "cache-server").dependencies())
                .contains(recording.one(CLAIM, "cache-data").urn());
    }

    @Test
    void pullsItsImageWithTheNamespacesLogin() {
        var recording = Programs.record(context -> redis(
                context,
                Protection.FULL,
                Optional.of(new RegistryLogin("registry.example", "robot", Output.ofSecret("canary")))));

        assertThat(recording
                        .one(DEPLOYMENT, "cache-server")
                        .inputs()
                        .items("spec", "template", "spec", "imagePullSecrets"))
                .map(Value::plain)
                .hasToString("[{name=registry}]");
    }
}
