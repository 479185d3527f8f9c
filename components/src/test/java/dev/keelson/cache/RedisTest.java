package dev.keelson.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.Context;
import com.pulumi.core.Output;
import dev.keelson.Programs;
import dev.keelson.k3s.RegistryLogin;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Recording;
import dev.keelson.plan.Value;
import dev.keelson.settings.ImageReference;
import dev.keelson.site.TestSite;
import dev.keelson.site.Uses;
import dev.keelson.stack.Protection;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Redis declares; that it runs, keeps its data and passes admission is left to the proofs on real parts. */
class RedisTest {
    private static final String DEPLOYMENT = "kubernetes:apps/v1:Deployment";
    private static final String CLAIM = "kubernetes:core/v1:PersistentVolumeClaim";
    private static final String SERVICE = "kubernetes:core/v1:Service";
    private static final String POLICY = "kubernetes:networking.k8s.io/v1:NetworkPolicy";

    private static void redis(Context context, TestSite site) {
        var redis = new Redis("redis", args().build(), site.begin(context));
        context.export("url", redis.url());
    }

    static RedisArgs.Builder args() {
        return RedisArgs.builder().image(new ImageReference("redis:7-alpine"));
    }

    private static Recording record() {
        return Programs.record(context -> redis(context, TestSite.plain()));
    }

    @Test
    void declaresAVolumeADeploymentAServiceAndWhoMayReachIt() {
        assertThat(Programs.mocked(context -> redis(context, TestSite.plain())))
                .containsExactly(
                        "keelson:cache:Redis redis",
                        "keelson:k3s:Namespace site",
                        DEPLOYMENT + " redis-server",
                        "kubernetes:core/v1:Namespace site-namespace",
                        CLAIM + " redis-data",
                        SERVICE + " redis-service",
                        POLICY + " redis-network-policy",
                        "pulumi:providers:kubernetes kubernetes");
    }

    @Test
    void keepsItsDataInAnAppendOnlyFileOnItsVolumeWithoutPrivileges() {
        assertThat(Programs.inputs(record().one(DEPLOYMENT, "redis-server"))).isEqualTo("""
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
        assertThat(record().one(CLAIM, "redis-data").inputs().at("spec").map(Value::plain))
                .hasValueSatisfying(spec -> assertThat(spec)
                        .hasToString("{accessModes=[ReadWriteOnce], resources={requests={storage=1Gi}},"
                                + " storageClassName=local-path}"));
    }

    @Test
    void itsClaimStaysBoundToItsVolumeWhenItIsImported() {
        assertThat(record().one(CLAIM, "redis-data")
                        .options()
                        .at("ignoreChanges")
                        .map(Value::plain))
                .hasValueSatisfying(paths -> assertThat(paths).hasToString("[spec.volumeName]"));
    }

    @Test
    void servesItsPodsUnderTheNameThatItsUrlGives() {
        var recording = record();

        assertThat(recording.one(SERVICE, "redis-service").inputs().at("spec").map(Value::plain))
                .hasValueSatisfying(spec -> assertThat(spec)
                        .hasToString("{ports=[{name=redis, port=6379, targetPort=redis}],"
                                + " selector={app.kubernetes.io/name=redis}}"));
        assertThat(recording.one(SERVICE, "redis-service").objectName()).isEqualTo("redis");
        assertThat(recording.outputs().text("url")).contains("redis://redis:6379");
    }

    @Test
    void protectsTheVolumeAndNothingElse() {
        var resources = record().resources().stream()
                .filter(resource -> resource.urn().contains(Redis.TYPE))
                .toList();

        assertThat(resources).hasSize(5);
        assertThat(resources.stream().filter(RecordedResource::protect).map(RecordedResource::name))
                .containsExactly("redis-data");
        assertThat(resources.stream().filter(RecordedResource::retainOnDelete).map(RecordedResource::name))
                .containsExactly("redis-data");
    }

    @Test
    void aTrialProtectsNothing() {
        var recording =
                Programs.record(context -> redis(context, TestSite.plain().protectedBy(new Protection(false, false))));

        assertThat(recording.one(CLAIM, "redis-data").protect()).isFalse();
        assertThat(recording.one(CLAIM, "redis-data").retainOnDelete()).isFalse();
    }

    @Test
    void everyPartIsItsChildWaitsForTheNamespaceAndUsesTheGivenProvider() {
        var recording = record();
        var component = recording.one(Redis.TYPE, "redis");
        var namespace = recording.one("kubernetes:core/v1:Namespace", "site-namespace");
        var provider = recording.one("pulumi:providers:kubernetes", "kubernetes");

        for (var part : Map.of(
                        DEPLOYMENT,
                        "redis-server",
                        CLAIM,
                        "redis-data",
                        SERVICE,
                        "redis-service",
                        POLICY,
                        "redis-network-policy")
                .entrySet()) {
            var resource = recording.one(part.getKey(), part.getValue());
            assertThat(resource.parent()).isEqualTo(component.urn());
            assertThat(resource.dependencies()).contains(namespace.urn());
            assertThat(resource.provider()).startsWith(provider.urn() + "::");
        }
        assertThat(recording.one(DEPLOYMENT, "redis-server").dependencies())
                .contains(recording.one(CLAIM, "redis-data").urn());
    }

    @Test
    void pullsItsImageWithTheNamespacesLogin() {
        var recording = Programs.record(context -> redis(
                context,
                TestSite.plain().pulling(new RegistryLogin("registry.example", "robot", Output.ofSecret("canary")))));

        assertThat(recording
                        .one(DEPLOYMENT, "redis-server")
                        .inputs()
                        .items("spec", "template", "spec", "imagePullSecrets"))
                .map(Value::plain)
                .hasToString("[{name=registry}]");
    }

    @Test
    void itsOwnPolicyAdmitsNoPod() {
        assertThat(Programs.inputs(record().one(POLICY, "redis-network-policy")))
                .isEqualTo("""
                        apiVersion: networking.k8s.io/v1
                        kind: NetworkPolicy
                        metadata:
                          labels:
                            app.kubernetes.io/managed-by: keelson
                            app.kubernetes.io/name: redis
                            app.kubernetes.io/part-of: shop
                          name: redis
                          namespace: shop-live
                        spec:
                          podSelector:
                            matchLabels:
                              app.kubernetes.io/name: redis
                          policyTypes:
                          - Ingress
                        """);
    }

    @Test
    void anAppIsGivenItsAddressWaitsForItAndCallsIt() {
        Programs.record(context -> {
            var redis = new Redis("sessions", args().build(), TestSite.plain().begin(context));

            assertThat(redis.uses().variables()).isEqualTo(Map.of("REDIS_URL", "redis://sessions:6379"));
            assertThat(redis.uses().references()).isEmpty();
            assertThat(redis.uses().secrets()).isEmpty();
            assertThat(redis.uses().first()).containsExactly(redis);
            assertThat(redis.uses().calls()).containsExactly(new Uses.Callee("sessions", 6379));
            assertThat(redis.as("QUEUE_URL").variables()).isEqualTo(Map.of("QUEUE_URL", "redis://sessions:6379"));
        });
    }

    @Test
    void aNamespaceHoldsSeveral() {
        var recording = Programs.record(context -> {
            var site = TestSite.plain().begin(context);
            new Redis("sessions", args().build(), site);
            new Redis("queue", args().build(), site);
        });

        assertThat(recording.resources().stream()
                        .filter(resource -> resource.urn().contains(Redis.TYPE) && resource.isKubernetesObject())
                        .map(resource -> resource.type().replaceAll(".*:", "") + " " + resource.objectName()))
                .containsExactlyInAnyOrder(
                        "Deployment queue",
                        "Deployment sessions",
                        "NetworkPolicy queue",
                        "NetworkPolicy sessions",
                        "PersistentVolumeClaim queue-data",
                        "PersistentVolumeClaim sessions-data",
                        "Service queue",
                        "Service sessions");
    }
}
