package dev.keelson.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.plan.ProgramRun;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Recorder;
import dev.keelson.plan.Recording;
import dev.keelson.plan.StackConfig;
import dev.keelson.plan.StackFiles;
import dev.keelson.plan.Value;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whole-stack recordings; what a real API server makes of the objects is left to the proofs. */
class ClusterProgramTest {
    private static final StackFiles FILES = new StackFiles("abaci-cluster", new ClusterProgram()::define);
    private static final String NOT_PRUNED = "kustomize.toolkit.fluxcd.io/prune";
    private static final String CANARY = "canary-4711";
    private static final String STATEFUL_SET = "kubernetes:apps/v1:StatefulSet";
    private static final Recording PROD = FILES.record("prod", FILES.config(StackFiles.SITE, "prod"));

    @Test
    void prodDeclaresTheWholeCluster() {
        assertThat(lines(PROD)).isEqualTo("""
                        keelson:cache:Redis redis
                        keelson:gitops:FluxBootstrap flux
                        keelson:image:Keel keel
                        keelson:k3s:Namespace cert-manager
                        keelson:k3s:Namespace flux
                        keelson:k3s:Namespace keel
                        keelson:k3s:Namespace site
                        keelson:litefs:LiteFsApp app
                        keelson:litefs:LiteFsBackup backup
                        keelson:route:HostRoutes abaci.one
                        keelson:route:HostRoutes www.abaci.one
                        keelson:route:NasRoutes nas
                        keelson:route:RouteMiddlewares route
                        keelson:route:TraefikConfig traefik
                        keelson:secret:GeneratedSecret auth-secret
                        keelson:storage:NfsVolume backups
                        keelson:storage:NfsVolume nas-routes
                        keelson:storage:NfsVolume uploads
                        keelson:storage:NfsVolume vision-training
                        keelson:tls:CertManager cert-manager
                        keelson:tls:ClusterIssuers issuers
                        kubernetes:apps/v1:Deployment redis-server
                        kubernetes:apps/v1:StatefulSet app-statefulset
                        kubernetes:batch/v1:CronJob backup-cron-job
                        kubernetes:batch/v1:Job nas-delivery
                        kubernetes:cert-manager.io/v1:Certificate abaci.one-certificate
                        kubernetes:cert-manager.io/v1:Certificate www.abaci.one-certificate
                        kubernetes:cert-manager.io/v1:ClusterIssuer issuers-letsencrypt-prod
                        kubernetes:cert-manager.io/v1:ClusterIssuer issuers-letsencrypt-staging
                        kubernetes:core/v1:ConfigMap app-environment
                        kubernetes:core/v1:ConfigMap app-scripts
                        kubernetes:core/v1:ConfigMap backup-scripts
                        kubernetes:core/v1:ConfigMap nas-file
                        kubernetes:core/v1:Namespace cert-manager-namespace
                        kubernetes:core/v1:Namespace flux-namespace
                        kubernetes:core/v1:Namespace keel-namespace
                        kubernetes:core/v1:Namespace site-namespace
                        kubernetes:core/v1:PersistentVolume backups-volume
                        kubernetes:core/v1:PersistentVolume nas-routes-volume
                        kubernetes:core/v1:PersistentVolume uploads-volume
                        kubernetes:core/v1:PersistentVolume vision-training-volume
                        kubernetes:core/v1:PersistentVolumeClaim backups-claim
                        kubernetes:core/v1:PersistentVolumeClaim nas-routes-claim
                        kubernetes:core/v1:PersistentVolumeClaim redis-data
                        kubernetes:core/v1:PersistentVolumeClaim uploads-claim
                        kubernetes:core/v1:PersistentVolumeClaim vision-training-claim
                        kubernetes:core/v1:Secret app-secrets
                        kubernetes:core/v1:Secret flux-login
                        kubernetes:core/v1:Secret site-pull-secret
                        kubernetes:core/v1:Service app-headless
                        kubernetes:core/v1:Service app-primary
                        kubernetes:core/v1:Service app-service
                        kubernetes:core/v1:Service redis-service
                        kubernetes:helm.cattle.io/v1:HelmChartConfig traefik-chart
                        kubernetes:helm.sh/v3:Release cert-manager-release
                        kubernetes:helm.sh/v3:Release flux-release
                        kubernetes:helm.sh/v3:Release keel-release
                        kubernetes:kustomize.toolkit.fluxcd.io/v1:Kustomization flux-folder
                        kubernetes:networking.k8s.io/v1:NetworkPolicy app-network-policy
                        kubernetes:networking.k8s.io/v1:NetworkPolicy app-to-redis
                        kubernetes:networking.k8s.io/v1:NetworkPolicy redis-network-policy
                        kubernetes:policy/v1:PodDisruptionBudget app-disruption-budget
                        kubernetes:source.toolkit.fluxcd.io/v1:GitRepository flux-repository
                        kubernetes:traefik.io/v1alpha1:IngressRoute abaci.one-web
                        kubernetes:traefik.io/v1alpha1:IngressRoute abaci.one-websecure
                        kubernetes:traefik.io/v1alpha1:IngressRoute www.abaci.one-web
                        kubernetes:traefik.io/v1alpha1:IngressRoute www.abaci.one-websecure
                        kubernetes:traefik.io/v1alpha1:Middleware route-hsts
                        kubernetes:traefik.io/v1alpha1:Middleware route-in-flight
                        kubernetes:traefik.io/v1alpha1:Middleware route-rate-limit
                        kubernetes:traefik.io/v1alpha1:Middleware route-redirect-https
                        pulumi:providers:kubernetes kubernetes
                        pulumi:pulumi:Stack abaci-cluster-prod
                        """);
    }

    @Test
    void prodProtectsWhatHoldsData() {
        assertThat(PROD.resources().stream().filter(RecordedResource::protect).map(RecordedResource::name))
                .containsExactlyInAnyOrder(
                        "site-namespace",
                        "redis-data",
                        "app-statefulset",
                        "backups-volume",
                        "backups-claim",
                        "nas-routes-volume",
                        "nas-routes-claim",
                        "uploads-volume",
                        "uploads-claim",
                        "vision-training-volume",
                        "vision-training-claim",
                        "cert-manager-namespace",
                        "cert-manager-release",
                        "flux-namespace",
                        "flux-release",
                        "flux-repository",
                        "flux-folder");
    }

    @Test
    void prodTakesItsSecretsFromTheEnvironment() {
        assertThat(texts(PROD))
                .containsExactly(
                        "cluster:authSecret comes from the environment abaci/prod: unknown here",
                        "cluster:fluxToken comes from the environment abaci/prod: unknown here",
                        "cluster:pullToken comes from the environment abaci/prod: unknown here");
        assertThat(pullSecret(PROD).inputs().at("data", ".dockerconfigjson")).contains(new Value.Unknown());
    }

    @Test
    void devHasNoNasNoKeelNoFluxAndProtectsNothing() {
        var dev = FILES.record("dev", FILES.config(StackFiles.SITE, "dev"));

        assertThat(lines(dev))
                .contains("keelson:litefs:LiteFsApp app", "keelson:storage:ClassVolume uploads")
                .doesNotContain("NfsVolume", "NasRoutes", "image:Keel", "FluxBootstrap", "pull-secret", "letsencrypt");
        assertThat(dev.resources()).noneMatch(RecordedResource::protect).noneMatch(RecordedResource::retainOnDelete);
        assertThat(texts(dev)).isEmpty();
    }

    @Test
    void aSelfhostedSiteIsPlannedWithItsEncryptedSecretUnknown() {
        var recording = FILES.record("selfhosted", FILES.config(StackFiles.VALID, "selfhosted"));

        assertThat(pullSecret(recording).inputs().at("data", ".dockerconfigjson"))
                .contains(new Value.Unknown());
        assertThat(texts(recording)).containsExactly("cluster:pullToken is encrypted: unknown here");
    }

    @Test
    void outputsAreTakenFromWhatWasCreated() {
        var delivery = PROD.one("kubernetes:batch/v1:Job", "nas-delivery")
                .inputs()
                .text("metadata", "name")
                .orElseThrow();

        var hosts = """
                abaci.one={behindLogin=false, certificate=abaci.one, health=/api/health, nas=JOB, reads=abaci-app, service=abaci-app,\
                 writes=abaci-app-primary},\
                 www.abaci.one={behindLogin=false, certificate=www.abaci.one, health=/api/health, nas=JOB, reads=abaci-app,\
                 service=abaci-app, writes=abaci-app-primary}""";
        var outputs = new TreeMap<String, Object>();
        PROD.outputs().values().forEach((name, value) -> outputs.put(name, value.plain()));
        // What verify reads, the command line's tests look at.
        outputs.keySet().removeIf(name -> name.startsWith("proof:"));
        assertThat(outputs).hasToString("""
                        {appPrimary=abaci-app-primary,\
                         appPrimaryUrl=http://abaci-app-0.abaci-app-headless.abaci.svc.cluster.local:20202,\
                         appService=abaci-app, backup=abaci-app-backup, hosts={HOSTS}, namespace=abaci,\
                         nasRoutes=JOB, platform={issuer=letsencrypt-prod, trustedProxies=1}, redisUrl=redis://redis:6379, traefikConfig=traefik,\
                         versions={cert-manager=v1.14.4, flux=2.16.4, keel=1.0.3}}""".replace("HOSTS", hosts).replace("JOB", delivery));
    }

    @Test
    void everyKubernetesObjectHasAFixedNameAndTheOneProvider() {
        var provider = PROD.one("pulumi:providers:kubernetes", "kubernetes");

        var objects = PROD.resources().stream()
                .filter(RecordedResource::isKubernetesObject)
                .toList();

        assertThat(objects).hasSizeGreaterThan(40).allSatisfy(object -> {
            assertThat(object.provider()).startsWith(provider.urn() + "::");
            assertThat(object.inputs().text("metadata", "name")).isPresent();
        });
        assertThat(provider.version()).contains("4.32.0");
    }

    @Test
    void aChangedVariableReachesThePodsAndNothingElse() {
        // The pods' checksum covers the secrets too: it is known where they are.
        var config = withToken("prod");
        var before = FILES.record("prod", config);
        var values = new HashMap<>(config.values());
        values.merge("cluster:app", "", (app, none) -> app.replace("\"production\"", "\"staging\""));
        var after = FILES.record("prod", new StackConfig(values, config.secretKeys()));

        assertThat(after.resources().stream()
                        .filter(resource -> !resource.inputs()
                                .equals(before.one(resource.type(), resource.name())
                                        .inputs()))
                        .map(RecordedResource::name))
                .containsExactlyInAnyOrder("app-environment", "app-statefulset");
        var pods = after.one(STATEFUL_SET, "app-statefulset").inputs();
        var podsBefore = before.one(STATEFUL_SET, "app-statefulset").inputs();
        assertThat(pods.at("spec", "template", "spec")).isEqualTo(podsBefore.at("spec", "template", "spec"));
        assertThat(pods.at("spec", "template", "metadata")).isNotEqualTo(podsBefore.at("spec", "template", "metadata"));
    }

    @Test
    void aSecretThatIsKnownReachesThePullSecretOnlyAndMarked() {
        var recording = FILES.record("prod", withToken("prod"));

        assertThat(pullSecret(recording).inputs().at("data", ".dockerconfigjson"))
                .hasValueSatisfying(data -> assertThat(data.isSecret()).isTrue());
        var encoded = Base64.getEncoder().encodeToString(("antialias:" + CANARY).getBytes(StandardCharsets.UTF_8));
        var json = "{\"auths\":{\"ghcr.io\":{\"auth\":\"" + encoded + "\"}}}";
        assertThat(pullSecret(recording).inputs().revealed().text("data", ".dockerconfigjson"))
                .contains(Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8)));
        for (var resource : recording.resources()) {
            assertThat(String.valueOf(resource.inputs().redacted().plain())).doesNotContain(CANARY, encoded);
        }
        assertThat(recording.toString()).doesNotContain(CANARY, encoded);
    }

    @Test
    void aTunnelsTokenComesFromTheCloudsStackAndStaysASecret() {
        var config = withToken("prod");
        var values = new HashMap<>(config.values());
        values.put("cluster:tunnel", "{\"image\":\"cloudflare/cloudflared:2025.9.1\"}");
        values.put("site:hosts", "[{\"name\":\"admin.abaci.one\",\"service\":\"abaci-app\",\"exposure\":\"tunnel\"}]");
        values.put("cluster:cloudflareToken", "yet another");
        values.remove("cluster:nas");
        var secretKeys = new HashSet<>(config.secretKeys());
        secretKeys.add("cluster:cloudflareToken");
        var token = new Value.Fields(Map.of("tunnelToken", new Value.Secret(new Value.Text(CANARY))));
        var recording = Recorder.record(new ProgramRun(
                "abaci-cluster",
                "prod",
                new ClusterProgram()::define,
                new StackConfig(values, secretKeys),
                Map.of("abaci-cloud/prod", token),
                Map.of()));

        var secret = recording.one("kubernetes:core/v1:Secret", "cloudflared-token");
        assertThat(secret.inputs().at("data", "TUNNEL_TOKEN"))
                .hasValueSatisfying(data -> assertThat(data.isSecret()).isTrue());
        assertThat(secret.inputs().revealed().text("data", "TUNNEL_TOKEN"))
                .contains(Base64.getEncoder().encodeToString(CANARY.getBytes(StandardCharsets.UTF_8)));
        assertThat(recording.toString()).doesNotContain(CANARY);
    }

    @Test
    void fluxLeavesAloneWhatHasANamespaceAndTheNamespacesAndNoPodIsChangedForIt() {
        var without = PROD.resources().stream()
                .filter(RecordedResource::isKubernetesObject)
                .filter(object -> !object.inputs()
                        .text("metadata", "annotations", NOT_PRUNED)
                        .equals(Optional.of("disabled")))
                .map(object -> object.type() + " " + object.namespace().orElse("-"))
                .collect(Collectors.toSet());

        assertThat(without)
                .containsExactlyInAnyOrder(
                        "kubernetes:cert-manager.io/v1:ClusterIssuer -", "kubernetes:core/v1:PersistentVolume -");
        assertThat(PROD.resources())
                .allSatisfy(object -> assertThat(
                                object.inputs().at("spec").map(Value::toString).orElse(""))
                        .doesNotContain(NOT_PRUNED));
    }

    @Test
    void theSameFileGivesTheSameRecording() {
        var config = FILES.config(StackFiles.SITE, "prod");

        assertThat(FILES.record("prod", config)).isEqualTo(PROD);
    }

    private static StackConfig withToken(String stack) {
        var values = new HashMap<>(FILES.config(StackFiles.SITE, stack).values());
        values.remove(StackConfig.UNAVAILABLE);
        values.put("cluster:pullToken", CANARY);
        values.put("cluster:authSecret", "other");
        values.put("cluster:fluxToken", "another");
        return new StackConfig(values, Set.of("cluster:pullToken", "cluster:authSecret", "cluster:fluxToken"));
    }

    private static RecordedResource pullSecret(Recording recording) {
        return recording.one("kubernetes:core/v1:Secret", "site-pull-secret");
    }

    private static String lines(Recording recording) {
        return recording.resources().stream()
                .map(resource -> resource.type() + " " + resource.name() + "\n")
                .sorted()
                .collect(Collectors.joining());
    }

    private static List<String> texts(Recording recording) {
        return recording.messages().stream().map(Recording.Message::text).toList();
    }
}
