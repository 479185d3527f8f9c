package dev.keelson.proof.pods;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Walks the restore as docs/backup.md gives it, with the app's rows in the place of its users. */
@OnRealSite
class BackupIT {
    private static final String JOB = "abaci-app-backup";

    private final RealSite site;

    BackupIT(RealSite site) {
        this.site = site;
    }

    @Test
    void bringsBackTheRowsOfTheBackup() throws IOException {
        write(3);
        var rows = site.rows(RealSite.pod(0));
        var backup = backup("proof-backup");
        write(2);
        assertThat(site.rows(RealSite.pod(0))).isEqualTo(rows + 2);

        kubectl("exec -i abaci-app-0 -- sh -c 'cat > /tmp/restore.db' < '%s'".formatted(backup));
        assertThat(sql(RealSite.pod(0), "/tmp/restore.db", "PRAGMA integrity_check; SELECT count(*) FROM rows"))
                .isEqualTo("ok\n" + rows + "\n");
        kubectl("exec abaci-app-0 -- litefs import -name sqlite.db /tmp/restore.db");
        kubectl("exec abaci-app-0 -- rm /tmp/restore.db");
        kubectl("rollout restart statefulset/abaci-app");
        kubectl("rollout status statefulset/abaci-app --timeout=5m");

        site.await(
                "the rows of the backup on every pod",
                () -> assertThat(RealSite.pods())
                        .extracting(pod ->
                                sql(pod, "/litefs/sqlite.db", "PRAGMA integrity_check; SELECT count(*) FROM rows"))
                        .containsOnly("ok\n" + rows + "\n"));
    }

    @Test
    void keepsBackupsFromOtherUsers() throws IOException {
        var backup = backup("proof-backup-mode");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        assertThat(backups()).noneMatch(file -> file.getFileName().toString().startsWith("."));
    }

    /** As {@code kubectl create job --from=cronjob/...} does. */
    private Path backup(String name) throws IOException {
        var before = backups();
        var cronJob = site.client()
                .batch()
                .v1()
                .cronjobs()
                .inNamespace(RealSite.NAMESPACE)
                .withName(JOB)
                .require();
        new Jobs(site).succeed(job(cronJob, name));
        return backups().stream()
                .filter(file -> !before.contains(file))
                .findFirst()
                .orElseThrow();
    }

    private static Job job(CronJob cronJob, String name) {
        return new JobBuilder()
                .withNewMetadata()
                .withNamespace(RealSite.NAMESPACE)
                .withName(name)
                .endMetadata()
                .withSpec(cronJob.getSpec().getJobTemplate().getSpec())
                .build();
    }

    private List<Path> backups() throws IOException {
        try (var files = Files.list(site.backups())) {
            return files.sorted().toList();
        }
    }

    private void kubectl(String line) {
        site.cluster()
                .runOnNode(
                        "sh",
                        "-euc",
                        "%s --kubeconfig=kubeconfig -n abaci %s"
                                .formatted(site.cluster().program("kubectl"), line));
    }

    private void write(int count) {
        for (var number = 0; number < count; number++) {
            assertThat(site.ask(RealSite.pod(0), "POST", "http://abaci-app-primary/api/rows")
                            .status())
                    .isEqualTo(200);
        }
    }

    private String sql(String pod, String database, String statement) {
        return site.run(pod, "sqlite3", database, statement);
    }
}
