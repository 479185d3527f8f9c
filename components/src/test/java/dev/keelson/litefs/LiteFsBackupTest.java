package dev.keelson.litefs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.Programs;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Value;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What a backup declares; what it does is BackupScriptTest's. */
class LiteFsBackupTest {
    private static final String CRON_JOB = "kubernetes:batch/v1:CronJob";
    private static final String CONFIG_MAP = "kubernetes:core/v1:ConfigMap";

    private static RecordedResource cronJob(UnaryOperator<LiteFsBackupArgs.Builder> change) {
        return LiteFsSample.recordBackup(change).one(CRON_JOB, "backup-cron-job");
    }

    @Test
    void runsOneCheckedExportAtATimeWithoutPrivileges() {
        assertThat(Programs.inputs(cronJob(UnaryOperator.identity()))).isEqualTo("""
                apiVersion: batch/v1
                kind: CronJob
                metadata:
                  labels:
                    app.kubernetes.io/managed-by: keelson
                    app.kubernetes.io/name: web-backup
                    app.kubernetes.io/part-of: shop
                  name: web-backup
                  namespace: shop-live
                spec:
                  concurrencyPolicy: Forbid
                  failedJobsHistoryLimit: 3
                  jobTemplate:
                    spec:
                      activeDeadlineSeconds: 1800
                      backoffLimit: 2
                      template:
                        metadata:
                          labels:
                            app.kubernetes.io/managed-by: keelson
                            app.kubernetes.io/name: web-backup
                            app.kubernetes.io/part-of: shop
                        spec:
                          automountServiceAccountToken: false
                          containers:
                          - command:
                            - /bin/sh
                            - /scripts/backup.sh
                            env:
                            - name: DATABASE
                              value: shop.db
                            - name: URL
                              value: http://web-0.web-headless.shop-live.svc.cluster.local:20202
                            - name: FOLDER
                              value: /backup
                            - name: KEEP
                              value: '14'
                            image: registry.example/web:1
                            imagePullPolicy: IfNotPresent
                            name: backup
                            resources:
                              limits:
                                cpu: '1'
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
                            - mountPath: /backup
                              name: backup
                            - mountPath: /scripts
                              name: scripts
                            - mountPath: /tmp
                              name: temporary
                          enableServiceLinks: false
                          restartPolicy: Never
                          securityContext:
                            fsGroup: 100
                            runAsGroup: 100
                            runAsNonRoot: true
                            runAsUser: 1026
                            seccompProfile:
                              type: RuntimeDefault
                          volumes:
                          - name: backup
                            persistentVolumeClaim:
                              claimName: backups
                          - configMap:
                              name: web-backup
                            name: scripts
                          - emptyDir: {}
                            name: temporary
                  schedule: 15 3 * * *
                  startingDeadlineSeconds: 3600
                  successfulJobsHistoryLimit: 3
                """);
    }

    @Test
    void runsTheScriptThatIsTested() {
        var scripts = LiteFsSample.recordBackup(UnaryOperator.identity()).one(CONFIG_MAP, "backup-scripts");

        assertThat(scripts.objectName()).isEqualTo("web-backup");
        assertThat(scripts.inputs().text("data", "backup.sh")).contains(LiteFsScripts.text(LiteFsBackup.SCRIPT));
    }

    @Test
    void takesItsOwnZoneNumberAndDeadline() {
        var job = cronJob(backup -> backup.timeZone("Europe/Zurich").keep(3).deadline(Duration.ofMinutes(5)))
                .inputs();

        assertThat(job.text("spec", "timeZone")).contains("Europe/Zurich");
        var spec = job.at("spec", "jobTemplate", "spec").orElseThrow();
        assertThat(spec.at("activeDeadlineSeconds")).contains(new Value.Num(300));
        assertThat(spec.items("template", "spec", "containers")
                        .get(0)
                        .items("env")
                        .get(3)
                        .text("value"))
                .contains("3");
    }

    @Test
    void aChangedScriptDoesNotReplaceTheCronJob() {
        var recording = LiteFsSample.recordBackup(UnaryOperator.identity());
        var scripts = recording.one(CONFIG_MAP, "backup-scripts").urn();
        var cronJob = recording.one(CRON_JOB, "backup-cron-job");

        assertThat(cronJob.dependencies()).contains(scripts);
        assertThat(cronJob.propertyDependencies().values().stream().flatMap(List::stream))
                .doesNotContain(scripts);
        assertThat(cronJob.parent())
                .isEqualTo(recording.one(LiteFsBackup.TYPE, "backup").urn());
    }
}
