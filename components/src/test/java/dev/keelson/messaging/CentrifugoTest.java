package dev.keelson.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.Programs;
import dev.keelson.cache.CacheAddress;
import dev.keelson.host.Host;
import dev.keelson.messaging.CentrifugoArgs.Engine;
import dev.keelson.plan.Recording;
import dev.keelson.plan.Value;
import dev.keelson.secret.SealedFile;
import dev.keelson.secret.SecretOrigin;
import dev.keelson.secret.SecretSource;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import dev.keelson.settings.ImageReference;
import dev.keelson.site.Site;
import dev.keelson.site.TestSite;
import dev.keelson.site.Uses;
import dev.keelson.workload.PolicyEvaluator;
import dev.keelson.workload.PolicyEvaluator.Pod;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a Centrifugo declares; that clients get in and nobody else does is left to the proof on real parts. */
class CentrifugoTest {
    private static final String DEPLOYMENT = "kubernetes:apps/v1:Deployment";
    private static final String CONFIG_MAP = "kubernetes:core/v1:ConfigMap";
    private static final String SECRET = "kubernetes:core/v1:Secret";
    private static final String SERVICE = "kubernetes:core/v1:Service";
    private static final String POLICY = "kubernetes:networking.k8s.io/v1:NetworkPolicy";

    private static final Host APP = Host.of(new HostName("app.shop.example"), new DnsLabel("ui"));
    private static final Host API = Host.of(new HostName("api.shop.example"), new DnsLabel("backend"));
    private static final Host PUBLIC = Host.of(new HostName("ws.shop.example"), new DnsLabel("centrifugo"));
    private static final CacheAddress CACHE = new CacheAddress(
            new DnsLabel("valkey"), 6379, Optional.of(new Uses.SecretKey("valkey-login", "password")), List.of());

    static CentrifugoArgs.Builder args() {
        return CentrifugoArgs.builder()
                .image(new ImageReference("centrifugo/centrifugo:v6.9.1"))
                .secrets(new SecretSource.Generated(new SecretOrigin.Generated("first", false)));
    }

    private static Recording record(Consumer<Site> program, Host... hosts) {
        return Programs.record(context ->
                program.accept(TestSite.plain().generating().with(hosts).begin(context)));
    }

    private static Recording record() {
        return record(site -> new Centrifugo("centrifugo", args().build(), site), APP, API, PUBLIC);
    }

    private static String config(Recording recording) {
        return recording
                .one(CONFIG_MAP, "centrifugo-config")
                .inputs()
                .text("data", "config.json")
                .orElseThrow();
    }

    @Test
    void declaresASecretAConfigADeploymentAServiceAndWhoMayReachIt() {
        assertThat(record().resources().stream()
                        .filter(resource -> resource.urn().contains(Centrifugo.TYPE + "$"))
                        .map(resource -> resource.type() + " " + resource.name() + " " + resource.objectName())
                        .filter(line -> line.startsWith("kubernetes:"))
                        .sorted())
                .containsExactly(
                        DEPLOYMENT + " centrifugo-deployment centrifugo",
                        CONFIG_MAP + " centrifugo-config centrifugo-config",
                        SECRET + " centrifugo-secrets centrifugo-secrets",
                        SERVICE + " centrifugo-service centrifugo",
                        POLICY + " centrifugo-network-policy centrifugo");
    }

    @Test
    void itsPodReadsItsFileAndTakesItsSecretsFromVariables() {
        assertThat(Programs.inputs(record().one(DEPLOYMENT, "centrifugo-deployment")))
                .isEqualTo("""
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  labels:
                    app.kubernetes.io/managed-by: keelson
                    app.kubernetes.io/name: centrifugo
                    app.kubernetes.io/part-of: shop
                  name: centrifugo
                  namespace: shop-live
                spec:
                  replicas: 1
                  selector:
                    matchLabels:
                      app.kubernetes.io/name: centrifugo
                  strategy:
                    type: Recreate
                  template:
                    metadata:
                      annotations:
                        keelson.dev/config-sha256: 580c75978aed4eb7917d978ed1cd3b462edb563af5be5b8548d4de802bc92f8d
                        keelson.dev/references-sha256: '[unknown]'
                      labels:
                        app.kubernetes.io/managed-by: keelson
                        app.kubernetes.io/name: centrifugo
                        app.kubernetes.io/part-of: shop
                    spec:
                      automountServiceAccountToken: false
                      containers:
                      - args:
                        - centrifugo
                        - --config
                        - /etc/centrifugo/config.json
                        env:
                        - name: CENTRIFUGO_ADMIN_PASSWORD
                          valueFrom:
                            secretKeyRef:
                              key: admin-password
                              name: centrifugo-secrets
                        - name: CENTRIFUGO_ADMIN_SECRET
                          valueFrom:
                            secretKeyRef:
                              key: admin-secret
                              name: centrifugo-secrets
                        - name: CENTRIFUGO_CLIENT_TOKEN_HMAC_SECRET_KEY
                          valueFrom:
                            secretKeyRef:
                              key: token-key
                              name: centrifugo-secrets
                        - name: CENTRIFUGO_HTTP_API_KEY
                          valueFrom:
                            secretKeyRef:
                              key: api-key
                              name: centrifugo-secrets
                        image: centrifugo/centrifugo:v6.9.1
                        lifecycle:
                          preStop:
                            exec:
                              command:
                              - sleep
                              - '5'
                        livenessProbe:
                          failureThreshold: 3
                          httpGet:
                            path: /health
                            port: http
                          initialDelaySeconds: 30
                          periodSeconds: 10
                          timeoutSeconds: 5
                        name: centrifugo
                        ports:
                        - containerPort: 8000
                          name: http
                        - containerPort: 8001
                          name: client
                        readinessProbe:
                          failureThreshold: 3
                          httpGet:
                            path: /health
                            port: http
                          initialDelaySeconds: 5
                          periodSeconds: 5
                          timeoutSeconds: 5
                        resources:
                          limits:
                            cpu: 250m
                            memory: 256Mi
                          requests:
                            cpu: 100m
                            memory: 128Mi
                        securityContext:
                          allowPrivilegeEscalation: false
                          capabilities:
                            drop:
                            - ALL
                          readOnlyRootFilesystem: true
                        volumeMounts:
                        - mountPath: /etc/centrifugo
                          name: config
                          readOnly: true
                      enableServiceLinks: false
                      securityContext:
                        fsGroup: 1000
                        runAsGroup: 1000
                        runAsNonRoot: true
                        runAsUser: 1000
                        seccompProfile:
                          type: RuntimeDefault
                      terminationGracePeriodSeconds: 60
                      volumes:
                      - configMap:
                          name: centrifugo-config
                        name: config
                """);
    }

    @Test
    void eachOfItsSecretsIsRandomByItself() {
        var recording = record();

        assertThat(recording.resources().stream()
                        .filter(resource -> resource.type().equals("random:index/randomPassword:RandomPassword"))
                        .map(resource -> resource.name()))
                .containsExactlyInAnyOrder(
                        "centrifugo-secrets-admin-password-value",
                        "centrifugo-secrets-admin-secret-value",
                        "centrifugo-secrets-api-key-value",
                        "centrifugo-secrets-token-key-value");
        assertThat(config(recording)).doesNotContain("secret", "password", "key");
    }

    @Test
    void aSealedSecretTakesThePlaceOfAGeneratedOne() {
        var sealed =
                new SecretSource.Sealed(new SealedFile("sealed/centrifugo-secrets.yaml", Map.of("token-key", "AgB")));
        var recording = record(
                site -> new Centrifugo("centrifugo", args().secrets(sealed).build(), site));
        var secret = recording.one("kubernetes:bitnami.com/v1alpha1:SealedSecret", "centrifugo-secrets");

        assertThat(secret.objectName()).isEqualTo("centrifugo-secrets");
        assertThat(recording.one(DEPLOYMENT, "centrifugo-deployment").dependencies())
                .contains(secret.urn());
    }

    @Test
    void pagesOfAllHostsButItsOwnMayConnect() {
        assertThat(config(record())).contains("""
                    "allowed_origins": [
                      "https://api.shop.example",
                      "https://app.shop.example"
                    ]
                """);
    }

    @Test
    void pagesOfChosenHostsMayConnect() {
        var recording = record(
                site -> new Centrifugo("centrifugo", args().origins(APP.name()).build(), site), APP, API, PUBLIC);

        assertThat(config(recording)).contains("\"allowed_origins\": [\n      \"https://app.shop.example\"\n    ]");
    }

    @Test
    void aPageThatTheSiteDoesNotServeCannotBeAllowed() {
        assertThatThrownBy(() -> record(
                        site -> new Centrifugo(
                                "centrifugo",
                                args().origins(new HostName("other.example")).build(),
                                site),
                        APP))
                .hasStackTraceContaining(
                        "origins is other.example: must be one of the site's hosts, [app.shop.example]");
    }

    @Test
    void traefikReachesOnlyThePortOfClientsAndOnlyIfAHostLeadsThere() {
        var traefik = new Pod("kube-system", Map.of("app.kubernetes.io/name", "traefik"));

        assertThat(policy(record()).allows(traefik, 8001)).isTrue();
        assertThat(policy(record()).allows(traefik, 8000)).isFalse();
        assertThat(policy(record(site -> new Centrifugo("centrifugo", args().build(), site), APP))
                        .allows(traefik, 8001))
                .isFalse();
    }

    private static PolicyEvaluator policy(Recording recording) {
        var policy = recording.one(POLICY, "centrifugo-network-policy");
        return new PolicyEvaluator(
                policy.namespace().orElseThrow(), policy.inputs().at("spec").orElseThrow());
    }

    @Test
    void severalPodsShareACache() {
        var args = args().engine(Engine.REDIS).replicas(2).build();
        var recording = record(site -> new Centrifugo("centrifugo", args, CACHE, site));
        var deployment = recording.one(DEPLOYMENT, "centrifugo-deployment").inputs();

        assertThat(config(recording)).contains("\"redis://valkey:6379\"");
        assertThat(deployment.text("spec", "strategy", "type")).contains("RollingUpdate");
        assertThat(String.valueOf(deployment.plain()))
                .contains("{name=CENTRIFUGO_ENGINE_REDIS_PASSWORD,"
                        + " valueFrom={secretKeyRef={key=password, name=valkey-login}}}");
        assertThat(recording.one(POLICY, "centrifugo-to-valkey").objectName()).isEqualTo("valkey-from-centrifugo");
    }

    @Test
    void aCacheIsLeftAloneWhereTheEngineIsMemory() {
        var recording = record(site -> new Centrifugo("centrifugo", args().build(), CACHE, site));

        assertThat(config(recording)).doesNotContain("engine");
        assertThat(recording.resources().stream().map(resource -> resource.name()))
                .doesNotContain("centrifugo-to-valkey");
    }

    @Test
    void theEngineRedisNeedsACache() {
        assertThatThrownBy(() -> record(site ->
                        new Centrifugo("centrifugo", args().engine(Engine.REDIS).build(), site)))
                .hasStackTraceContaining("engine is redis: must be memory where no cache is handed over");
    }

    @Test
    void aHostLeadsToThePortOfClientsAndAsksWhatEverybodyMayAsk() {
        var recording = record(
                site -> {
                    var centrifugo = new Centrifugo("centrifugo", args().build(), site);

                    assertThat(centrifugo.name()).isEqualTo(new DnsLabel("centrifugo"));
                    assertThat(centrifugo.reads()).isEqualTo(centrifugo.writes());
                    assertThat(centrifugo.reads().port()).isEqualTo(8001);
                    assertThat(centrifugo.healthPath()).isEqualTo("/connection/init");
                    site.cluster().export("service", centrifugo.reads().service());
                },
                PUBLIC);

        assertThat(recording.outputs().text("service")).contains("centrifugo");
        assertThat(recording
                        .one(SERVICE, "centrifugo-service")
                        .inputs()
                        .at("spec", "ports")
                        .map(Value::plain)
                        .map(Object::toString))
                .contains("[{name=http, port=8000, targetPort=http}, {name=client, port=8001, targetPort=client}]");
    }

    @Test
    void anAppTakesTheFactsThatItWants() {
        record(site -> {
            var centrifugo = new Centrifugo("centrifugo", args().build(), site);
            var url = centrifugo.url("MESSAGES");

            assertThat(centrifugo.offers().keySet()).isEqualTo(Centrifugo.FACTS);
            assertThat(url.variables()).isEqualTo(Map.of("MESSAGES", "http://centrifugo:8000"));
            assertThat(url.calls()).containsExactly(new Uses.Callee("centrifugo", 8000));
            assertThat(url.first()).containsExactly(centrifugo);
            assertThat(centrifugo.uses().variables()).isEqualTo(Map.of("CENTRIFUGO_URL", "http://centrifugo:8000"));
            assertThat(centrifugo.apiKey("KEY").references())
                    .isEqualTo(Map.of("KEY", new Uses.SecretKey("centrifugo-secrets", "api-key")));
            assertThat(centrifugo.tokenKey("JWT").references())
                    .isEqualTo(Map.of("JWT", new Uses.SecretKey("centrifugo-secrets", "token-key")));
            assertThat(centrifugo.tokenKey("JWT").first()).containsExactly(centrifugo);
        });
    }
}
