package dev.keelson.workload;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import dev.keelson.Programs;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Recording;
import dev.keelson.plan.Value;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ImageReference;
import dev.keelson.site.Uses;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What a migration declares; that Pulumi waits for it is left to a deployment. */
class MigrationJobTest {
    private static final String JOB = "kubernetes:batch/v1:Job";
    private static final String MIGRATION = "app-migration";

    private static final String EXPECTED = """
            apiVersion: batch/v1
            kind: Job
            metadata:
              annotations:
                argocd.argoproj.io/sync-wave: '1'
                pulumi.com/replaceUnready: 'true'
                pulumi.com/timeoutSeconds: '660'
              labels:
                app.kubernetes.io/managed-by: keelson
                app.kubernetes.io/name: web
                app.kubernetes.io/part-of: shop
              name: web-migration-[12 digits]
              namespace: shop-live
            spec:
              activeDeadlineSeconds: 600
              backoffLimit: 3
              template:
                metadata:
                  labels:
                    app.kubernetes.io/component: migration
                    app.kubernetes.io/managed-by: keelson
                    app.kubernetes.io/name: web
                    app.kubernetes.io/part-of: shop
                spec:
                  automountServiceAccountToken: false
                  containers:
                  - command:
                    - node
                    - migrate.js
                    env:
                    - name: DATABASE_URL
                      valueFrom:
                        secretKeyRef:
                          key: uri
                          name: postgres-web
                    envFrom:
                    - configMapRef:
                        name: web-environment
                    - secretRef:
                        name: web-secrets
                    image: registry.example/web:1
                    imagePullPolicy: IfNotPresent
                    name: migration
                    resources:
                      limits:
                        cpu: '1'
                        memory: 512Mi
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
                    - mountPath: /tmp
                      name: tmp
                  enableServiceLinks: false
                  restartPolicy: Never
                  securityContext:
                    fsGroup: 1000
                    runAsGroup: 1000
                    runAsNonRoot: true
                    runAsUser: 1000
                    seccompProfile:
                      type: RuntimeDefault
                  volumes:
                  - emptyDir: {}
                    name: tmp
            """;

    private static Recording record() {
        return WebServiceSample.record(args -> args.migratedBy("node", "migrate.js"));
    }

    private static RecordedResource job(UnaryOperator<WebServiceArgs> change) {
        return WebServiceSample.record(args -> change.apply(args.migratedBy("node", "migrate.js")))
                .one(JOB, MIGRATION);
    }

    /** The job of a service of these args, which uses one secret. */
    private static String name(UnaryOperator<AppArgs.Builder> change, String secret) {
        return job(any -> WebServiceArgs.of(change.apply(WebServiceSample.app()).build())
                        .migratedBy("node", "migrate.js")
                        .uses(Uses.secret("SESSION_KEY", Output.ofSecret(secret))))
                .objectName();
    }

    @Test
    void runsTheAppsImageAsTheAppWouldRunIt() {
        assertThat(Programs.inputs(record().one(JOB, MIGRATION))
                        .replaceAll("migration-[0-9a-f]{12}\n", "migration-[12 digits]\n"))
                .isEqualTo(EXPECTED);
    }

    @Test
    void everyImageCommandAndVariableIsANewJob() {
        var name = name(app -> app, "a");

        assertThat(List.of(
                        name(app -> app.image(new ImageReference("registry.example/web:2")), "a"),
                        name(app -> app.environment(Map.of("NODE_ENV", "test")), "a"),
                        job(args -> args.migratedBy("node", "other.js")).objectName(),
                        job(args -> args.uses(Uses.reference("KEY", "secret", "key")))
                                .objectName()))
                .doesNotHaveDuplicates()
                .doesNotContain(name, job(UnaryOperator.identity()).objectName());
    }

    @Test
    void nothingElseMakesANewJob() {
        var name = name(app -> app, "a");

        assertThat(name).matches("web-migration-[0-9a-f]{12}");
        assertThat(name(app -> app.replicas(5).resources(Resources.of("1", "1Gi", "2", "2Gi")), "b"))
                .isEqualTo(name);
    }

    @Test
    void theLongestNameOfAnAppLeavesRoomForItsOwn() {
        assertThat(name(app -> app.name(new DnsLabel("a".repeat(40))), "a")).hasSize(63);
    }

    @Test
    void anOldJobIsGoneBeforeTheNewOneStarts() {
        assertThat(record().one(JOB, MIGRATION).options().at("deleteBeforeReplace"))
                .contains(new Value.Bool(true));
    }

    @Test
    void staysWhenItIsDone() {
        assertThat(record().one(JOB, MIGRATION).inputs().map("spec")).doesNotContainKey("ttlSecondsAfterFinished");
    }

    @Test
    void startsWhenAllThatItReadsAndReachesIsThere() {
        var recording = record();

        assertThat(recording.one(JOB, MIGRATION).dependencies())
                .contains(
                        recording
                                .one("kubernetes:core/v1:ConfigMap", "app-environment")
                                .urn(),
                        recording
                                .one("kubernetes:core/v1:Secret", "app-secrets")
                                .urn(),
                        recording
                                .one("kubernetes:networking.k8s.io/v1:NetworkPolicy", "app-to-redis")
                                .urn());
    }

    @Test
    void itsPodsReachWhatTheAppReachesAndNoServiceLeadsToThem() {
        var recording = record();
        var labels = recording.one(JOB, MIGRATION).inputs().map("spec", "template", "metadata", "labels");
        var callers = recording
                .one("kubernetes:networking.k8s.io/v1:NetworkPolicy", "app-to-redis")
                .inputs()
                .items("spec", "ingress")
                .get(0)
                .items("from")
                .get(0)
                .map("podSelector", "matchLabels");
        var service = recording
                .one("kubernetes:core/v1:Service", "app-service")
                .inputs()
                .map("spec", "selector");

        assertThat(labels.entrySet()).containsAll(callers.entrySet());
        assertThat(labels.entrySet())
                .doesNotContainAnyElementsOf(
                        List.of(Map.entry("app.kubernetes.io/component", service.get("app.kubernetes.io/component"))));
    }

    @Test
    void takesItsOwnRetriesDeadlineAndResources() {
        var spec = job(args -> args.migratedBy(new MigrationJobArgs(
                        List.of("a"), 0, Duration.ofHours(1), Optional.of(Resources.of("1", "1Gi", "2", "2Gi")))))
                .inputs();

        assertThat(spec.at("spec", "backoffLimit")).contains(new Value.Num(0));
        assertThat(spec.at("spec", "activeDeadlineSeconds")).contains(new Value.Num(3600));
        assertThat(spec.text("metadata", "annotations", "pulumi.com/timeoutSeconds"))
                .contains("3660");
        assertThat(spec.items("spec", "template", "spec", "containers").get(0).text("resources", "limits", "memory"))
                .contains("2Gi");
    }
}
