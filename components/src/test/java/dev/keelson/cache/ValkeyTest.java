package dev.keelson.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.Context;
import dev.keelson.Programs;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Recording;
import dev.keelson.plan.Value;
import dev.keelson.secret.SecretOrigin;
import dev.keelson.secret.SecretSource;
import dev.keelson.settings.ImageReference;
import dev.keelson.settings.Quantity;
import dev.keelson.site.TestSite;
import dev.keelson.site.Uses;
import dev.keelson.stack.Protection;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Valkey declares; that a server takes its options and keeps its data is left to the proofs on real parts. */
class ValkeyTest {
    private static final String STATEFUL_SET = "kubernetes:apps/v1:StatefulSet";
    private static final String SERVICE = "kubernetes:core/v1:Service";
    private static final String SECRET = "kubernetes:core/v1:Secret";
    private static final String POLICY = "kubernetes:networking.k8s.io/v1:NetworkPolicy";
    private static final SecretSource GENERATED = new SecretSource.Generated(new SecretOrigin.Generated("1", false));

    private static ValkeyArgs.Builder args() {
        return ValkeyArgs.builder().image(new ImageReference("valkey/valkey:8.0-alpine"));
    }

    private static Valkey valkey(Context context, ValkeyArgs args) {
        return new Valkey("valkey", args, TestSite.plain().generating().begin(context));
    }

    private static Recording record(ValkeyArgs args) {
        return Programs.record(context -> {
            var unused = valkey(context, args);
        });
    }

    @Test
    void keepsQueuesInAnAppendOnlyFileOnItsVolumeWithoutPrivileges() {
        assertThat(Programs.inputs(record(args().build()).one(STATEFUL_SET, "valkey-server")))
                .isEqualTo("""
                        apiVersion: apps/v1
                        kind: StatefulSet
                        metadata:
                          labels:
                            app.kubernetes.io/managed-by: keelson
                            app.kubernetes.io/name: valkey
                            app.kubernetes.io/part-of: shop
                          name: valkey
                          namespace: shop-live
                        spec:
                          persistentVolumeClaimRetentionPolicy:
                            whenDeleted: Retain
                            whenScaled: Retain
                          replicas: 1
                          selector:
                            matchLabels:
                              app.kubernetes.io/name: valkey
                          serviceName: valkey
                          template:
                            metadata:
                              labels:
                                app.kubernetes.io/managed-by: keelson
                                app.kubernetes.io/name: valkey
                                app.kubernetes.io/part-of: shop
                            spec:
                              automountServiceAccountToken: false
                              containers:
                              - command:
                                - valkey-server
                                - --appendonly
                                - 'yes'
                                - --dir
                                - /data
                                - --appendfsync
                                - everysec
                                - --maxmemory
                                - '429496729'
                                - --maxmemory-policy
                                - noeviction
                                image: valkey/valkey:8.0-alpine
                                livenessProbe:
                                  exec:
                                    command:
                                    - valkey-cli
                                    - ping
                                  initialDelaySeconds: 30
                                  periodSeconds: 10
                                  timeoutSeconds: 5
                                name: valkey
                                ports:
                                - containerPort: 6379
                                  name: redis
                                readinessProbe:
                                  exec:
                                    command:
                                    - valkey-cli
                                    - -e
                                    - ping
                                  initialDelaySeconds: 5
                                  periodSeconds: 5
                                  timeoutSeconds: 5
                                resources:
                                  limits:
                                    cpu: 500m
                                    memory: 512Mi
                                  requests:
                                    cpu: 100m
                                    memory: 256Mi
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
                          volumeClaimTemplates:
                          - metadata:
                              name: data
                            spec:
                              accessModes:
                              - ReadWriteOnce
                              resources:
                                requests:
                                  storage: 2Gi
                              storageClassName: local-path
                        """);
    }

    @ParameterizedTest
    @CsvSource({"512Mi, 429496729", "1Gi, 858993459", "500M, 400000000", "1e9, 800000000"})
    void itsDataTakesFourFifthsOfItsMemory(String limit, String bytes) {
        assertThat(ValkeyServer.memory(new Quantity(limit))).isEqualTo(bytes);
    }

    @Test
    void aCacheDropsWhatWasNotUsedForLongest() {
        assertThat(ValkeyServer.options(args().holds(ValkeyArgs.Holds.CACHE).build()))
                .containsExactly(
                        "--appendfsync", "everysec", "--maxmemory", "429496729", "--maxmemory-policy", "allkeys-lru");
    }

    @Test
    void itsServiceLeadsToItsPodItself() {
        var service = record(args().build()).one(SERVICE, "valkey-service");

        assertThat(service.objectName()).isEqualTo("valkey");
        assertThat(service.inputs().at("spec").map(Value::plain))
                .hasValueSatisfying(spec -> assertThat(spec)
                        .hasToString("{clusterIP=None, ports=[{name=redis, port=6379, targetPort=redis}],"
                                + " selector={app.kubernetes.io/name=valkey}}"));
    }

    @Test
    void itsOwnPolicyAdmitsNoPod() {
        assertThat(record(args().build())
                        .one(POLICY, "valkey-network-policy")
                        .inputs()
                        .at("spec")
                        .map(Value::plain))
                .hasValueSatisfying(spec -> assertThat(spec)
                        .hasToString("{podSelector={matchLabels={app.kubernetes.io/name=valkey}},"
                                + " policyTypes=[Ingress]}"));
    }

    @Test
    void itsPasswordLiesInASecretWhichItReadsAsAFile() {
        var recording = record(args().password(GENERATED).build());
        var server = recording.one(STATEFUL_SET, "valkey-server");
        var pod = server.inputs().at("spec", "template", "spec").orElseThrow();
        var container = pod.items("containers").get(0);

        assertThat(recording.one(SECRET, "valkey-password").objectName()).isEqualTo("valkey-password");
        assertThat(recording.one(SECRET, "valkey-password").inputs().map("data"))
                .containsOnlyKeys("login.conf", "password", "url");
        assertThat(container.items("command").stream().map(Value::plain).limit(2))
                .hasToString("[valkey-server, /etc/valkey/login.conf]");
        assertThat(container.items("env"))
                .map(Value::plain)
                .hasToString("[{name=REDISCLI_AUTH, valueFrom={secretKeyRef={key=password, name=valkey-password}}}]");
        assertThat(pod.items("volumes"))
                .map(Value::plain)
                .hasToString("[{name=login, secret={items=[{key=login.conf, path=login.conf}],"
                        + " secretName=valkey-password}}]");
        assertThat(server.inputs().at("spec", "template", "metadata", "annotations", "keelson.dev/login-sha256"))
                .isPresent();
        assertThat(server.dependencies())
                .contains(recording.one(SECRET, "valkey-password").urn());
    }

    @Test
    void itsServerIsProtectedAndItsVolumeOutlivesIt() {
        var recording = record(args().build());

        assertThat(recording.resources().stream()
                        .filter(resource -> resource.urn().contains(Valkey.TYPE) && resource.protect())
                        .map(RecordedResource::name))
                .containsExactly("valkey-server");
        assertThat(recording
                        .one(STATEFUL_SET, "valkey-server")
                        .inputs()
                        .text("spec", "persistentVolumeClaimRetentionPolicy", "whenDeleted"))
                .contains("Retain");
    }

    @Test
    void aTrialProtectsNothing() {
        var recording = Programs.record(context -> {
            var site =
                    TestSite.plain().protectedBy(new Protection(false, false)).begin(context);
            new Valkey("valkey", args().build(), site);
        });

        assertThat(recording.one(STATEFUL_SET, "valkey-server").protect()).isFalse();
    }

    @Test
    void anAppTakesTheFactsThatItAsksFor() {
        Programs.record(context -> {
            var valkey = valkey(context, args().build());
            var offers = valkey.offers();

            assertThat(valkey.name()).hasToString("valkey");
            assertThat(offers).containsOnlyKeys("host", "port", "url");
            assertThat(taken(valkey, "url", "REDIS_URL").variables())
                    .isEqualTo(Map.of("REDIS_URL", "redis://valkey:6379"));
            assertThat(taken(valkey, "host", "REDIS_HOST").variables()).isEqualTo(Map.of("REDIS_HOST", "valkey"));
            assertThat(taken(valkey, "port", "REDIS_PORT").variables()).isEqualTo(Map.of("REDIS_PORT", "6379"));
            assertThat(offers.values()).map(offer -> offer.in("FACT")).allSatisfy(uses -> {
                assertThat(uses.first()).containsExactly(valkey);
                assertThat(uses.calls()).containsExactly(new Uses.Callee("valkey", 6379));
            });
            assertThat(valkey.uses().variables()).isEqualTo(Map.of("VALKEY_URL", "redis://valkey:6379"));
        });
    }

    @Test
    void withAPasswordAnAppFindsItInTheSecret() {
        Programs.record(context -> {
            var valkey = valkey(context, args().password(GENERATED).build());

            assertThat(valkey.offers().keySet()).isEqualTo(Valkey.FACTS);
            assertThat(taken(valkey, "url", "REDIS_URL").references())
                    .isEqualTo(Map.of("REDIS_URL", new Uses.SecretKey("valkey-password", "url")));
            assertThat(taken(valkey, "password", "REDIS_PASSWORD").references())
                    .isEqualTo(Map.of("REDIS_PASSWORD", new Uses.SecretKey("valkey-password", "password")));
        });
    }

    private static Uses taken(Valkey valkey, String fact, String variable) {
        return Objects.requireNonNull(valkey.offers().get(fact)).in(variable);
    }
}
