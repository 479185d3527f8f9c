package dev.keelson.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.Programs;
import dev.keelson.cache.CacheAddress;
import dev.keelson.plan.Recording;
import dev.keelson.plan.Value;
import dev.keelson.secret.SealedFile;
import dev.keelson.secret.SecretOrigin;
import dev.keelson.secret.SecretSource;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ImageReference;
import dev.keelson.site.Site;
import dev.keelson.site.TestSite;
import dev.keelson.site.Uses;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a LiteLLM declares; that it starts on its file and keeps its answers is left to the proof on real parts. */
class LiteLlmTest {
    private static final String DEPLOYMENT = "kubernetes:apps/v1:Deployment";
    private static final String CONFIG_MAP = "kubernetes:core/v1:ConfigMap";
    private static final String SECRET = "kubernetes:core/v1:Secret";
    private static final String SEALED = "kubernetes:bitnami.com/v1alpha1:SealedSecret";
    private static final String SERVICE = "kubernetes:core/v1:Service";
    private static final String POLICY = "kubernetes:networking.k8s.io/v1:NetworkPolicy";

    private static final Uses DATABASE = Uses.reference("DATABASE_URL", "postgres-litellm-user", "uri");
    private static final CacheAddress CACHE = new CacheAddress(
            new DnsLabel("valkey"), 6379, Optional.of(new Uses.SecretKey("valkey-login", "password")), List.of());

    static LiteLlmArgs args() {
        return LiteLlmArgs.builder()
                .image(new ImageReference("ghcr.io/berriai/litellm-non_root:v1.108.7"))
                .secrets(new SecretSource.Generated(new SecretOrigin.Generated("first", false)))
                .providerKeys(
                        new SecretSource.Sealed(new SealedFile("sealed/ai-api-keys.yaml", Map.of("openai", "AgB"))))
                .models(new Model("gpt-5", "openai/gpt-5", "openai"), new Model("o3", "openai/o3", "openai"))
                .build();
    }

    private static Recording record(Consumer<LiteLlm> test) {
        return Programs.record(
                context -> test.accept(liteLlm(TestSite.plain().generating().begin(context))));
    }

    private static LiteLlm liteLlm(Site site) {
        return new LiteLlm("litellm", args(), DATABASE, CACHE, site);
    }

    private static Recording record() {
        return record(any -> {});
    }

    @Test
    void declaresItsSecretsItsConfigADeploymentAServiceAndWhoMayReachIt() {
        assertThat(record().resources().stream()
                        .filter(resource -> resource.urn().contains(LiteLlm.TYPE + "$"))
                        .map(resource -> resource.type() + " " + resource.name() + " " + resource.objectName())
                        .filter(line -> line.startsWith("kubernetes:"))
                        .sorted())
                .containsExactly(
                        DEPLOYMENT + " litellm-deployment litellm",
                        SEALED + " litellm-keys ai-api-keys",
                        CONFIG_MAP + " litellm-config litellm-config",
                        CONFIG_MAP + " litellm-environment litellm-environment",
                        SECRET + " litellm-secrets litellm-secrets",
                        SERVICE + " litellm-service litellm",
                        POLICY + " litellm-network-policy litellm",
                        POLICY + " litellm-to-valkey valkey-from-litellm");
    }

    @Test
    void itsPodReadsItsFileAndTakesItsSecretsFromVariables() {
        assertThat(Programs.inputs(record().one(DEPLOYMENT, "litellm-deployment")))
                .isEqualTo("""
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  labels:
                    app.kubernetes.io/managed-by: keelson
                    app.kubernetes.io/name: litellm
                    app.kubernetes.io/part-of: shop
                  name: litellm
                  namespace: shop-live
                spec:
                  replicas: 1
                  selector:
                    matchLabels:
                      app.kubernetes.io/name: litellm
                  strategy:
                    rollingUpdate:
                      maxSurge: 1
                      maxUnavailable: 0
                    type: RollingUpdate
                  template:
                    metadata:
                      annotations:
                        keelson.dev/config-sha256: 68d003967b5f4cd8b4d75b69bead72d6aaeeb4fc0b56d9cfd827ec11914871b1
                        keelson.dev/references-sha256: '[unknown]'
                      labels:
                        app.kubernetes.io/managed-by: keelson
                        app.kubernetes.io/name: litellm
                        app.kubernetes.io/part-of: shop
                    spec:
                      automountServiceAccountToken: false
                      containers:
                      - args:
                        - --config
                        - /etc/litellm/config.yaml
                        - --port
                        - '4000'
                        - --num_workers
                        - '1'
                        env:
                        - name: DATABASE_URL
                          valueFrom:
                            secretKeyRef:
                              key: uri
                              name: postgres-litellm-user
                        - name: LITELLM_MASTER_KEY
                          valueFrom:
                            secretKeyRef:
                              key: master-key
                              name: litellm-secrets
                        - name: OPENAI_API_KEY
                          valueFrom:
                            secretKeyRef:
                              key: openai
                              name: ai-api-keys
                        - name: REDIS_PASSWORD
                          valueFrom:
                            secretKeyRef:
                              key: password
                              name: valkey-login
                        envFrom:
                        - configMapRef:
                            name: litellm-environment
                        image: ghcr.io/berriai/litellm-non_root:v1.108.7
                        lifecycle:
                          preStop:
                            exec:
                              command:
                              - sleep
                              - '5'
                        livenessProbe:
                          failureThreshold: 3
                          httpGet:
                            path: /health/liveliness
                            port: http
                          initialDelaySeconds: 60
                          periodSeconds: 10
                          timeoutSeconds: 5
                        name: litellm
                        ports:
                        - containerPort: 4000
                          name: http
                        readinessProbe:
                          failureThreshold: 3
                          httpGet:
                            path: /health/readiness
                            port: http
                          initialDelaySeconds: 30
                          periodSeconds: 5
                          timeoutSeconds: 5
                        resources:
                          limits:
                            cpu: '1'
                            memory: 2Gi
                          requests:
                            cpu: 250m
                            memory: 1Gi
                        securityContext:
                          allowPrivilegeEscalation: false
                          capabilities:
                            drop:
                            - ALL
                          readOnlyRootFilesystem: true
                        startupProbe:
                          failureThreshold: 30
                          httpGet:
                            path: /health/liveliness
                            port: http
                          initialDelaySeconds: 10
                          periodSeconds: 10
                          timeoutSeconds: 5
                        volumeMounts:
                        - mountPath: /etc/litellm
                          name: config
                          readOnly: true
                        - mountPath: /tmp
                          name: tmp
                      enableServiceLinks: false
                      securityContext:
                        fsGroup: 65534
                        runAsGroup: 65534
                        runAsNonRoot: true
                        runAsUser: 65534
                        seccompProfile:
                          type: RuntimeDefault
                      terminationGracePeriodSeconds: 60
                      volumes:
                      - configMap:
                          name: litellm-config
                        name: config
                      - emptyDir: {}
                        name: tmp
                """);
    }

    @Test
    void itIsToldWhatItsSecretsAreNot() {
        assertThat(record().one(CONFIG_MAP, "litellm-environment")
                        .inputs()
                        .at("data")
                        .map(Value::plain)
                        .map(Object::toString))
                .contains("{LITELLM_MIGRATION_DIR=/tmp/migrations, LITELLM_MODE=PRODUCTION, USE_PRISMA_MIGRATE=True}");
    }

    @Test
    void startsWhenItsSecretsAreThere() {
        var recording = record();

        assertThat(recording.one(DEPLOYMENT, "litellm-deployment").dependencies())
                .contains(
                        recording.one(SECRET, "litellm-secrets").urn(),
                        recording.one(SEALED, "litellm-keys").urn());
    }

    @Test
    void onlyItsMasterKeyIsRandom() {
        assertThat(record().resources().stream()
                        .filter(resource -> resource.type().equals("random:index/randomPassword:RandomPassword"))
                        .map(resource -> resource.name()))
                .containsExactly("litellm-secrets-master-key-value");
    }

    @Test
    void itDoesNotStartWithoutADatabase() {
        assertThatThrownBy(() -> Programs.record(context -> new LiteLlm(
                        "litellm",
                        args(),
                        Uses.variable("DB_URL", "postgresql://elsewhere"),
                        CACHE,
                        TestSite.plain().generating().begin(context))))
                .hasStackTraceContaining("database is without DATABASE_URL: must be a part that gives this variable");
    }

    @Test
    void noPodReachesItUnlessItIsHandedTo() {
        assertThat(record().one(POLICY, "litellm-network-policy")
                        .inputs()
                        .at("spec")
                        .map(Value::plain)
                        .map(Object::toString))
                .contains("{podSelector={matchLabels={app.kubernetes.io/name=litellm}}, policyTypes=[Ingress]}");
    }

    @Test
    void anAppTakesTheFactsThatItWants() {
        record(liteLlm -> {
            var url = liteLlm.url("MODELS");

            assertThat(liteLlm.name()).isEqualTo(new DnsLabel("litellm"));
            assertThat(liteLlm.offers().keySet()).isEqualTo(LiteLlm.FACTS);
            assertThat(url.variables()).isEqualTo(Map.of("MODELS", "http://litellm:4000"));
            assertThat(url.calls()).containsExactly(new Uses.Callee("litellm", 4000));
            assertThat(url.first()).containsExactly(liteLlm);
            assertThat(liteLlm.uses().variables()).isEqualTo(Map.of("LITELLM_URL", "http://litellm:4000"));
            assertThat(liteLlm.apiKey("KEY").references())
                    .isEqualTo(Map.of("KEY", new Uses.SecretKey("litellm-secrets", "master-key")));
            assertThat(liteLlm.apiKey("KEY").first()).containsExactly(liteLlm);
        });
    }
}
