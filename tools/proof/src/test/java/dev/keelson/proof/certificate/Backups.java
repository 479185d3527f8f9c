package dev.keelson.proof.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.proof.pods.RealSite;
import io.fabric8.kubernetes.api.model.DeletionPropagation;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The app's CronJob, and a Job of it. */
record Backups(RealSite site) {
    private static final String CRON_JOB = "abaci-app-backup";
    private static final String JOB = "verify-backup";

    /** As the CronJob's controller would, at its hour. */
    void make() {
        var owner = cronJob();
        var job = new JobBuilder()
                .withNewMetadata()
                .withNamespace(RealSite.NAMESPACE)
                .withName(JOB)
                .addNewOwnerReference()
                .withApiVersion("batch/v1")
                .withKind("CronJob")
                .withName(CRON_JOB)
                .withUid(owner.getMetadata().getUid())
                .withController(true)
                .endOwnerReference()
                .endMetadata()
                .withSpec(owner.getSpec().getJobTemplate().getSpec())
                .build();
        site.client().resource(job).create();
        site.await(
                JOB + " to succeed",
                () -> assertThat(site.client().resource(job).get().getStatus().getSucceeded())
                        .isEqualTo(1));
    }

    /** As if the last one were of then. While a Job is there that has succeeded, the controller knows better. */
    void forget(Instant then) {
        var job = site.client()
                .batch()
                .v1()
                .jobs()
                .inNamespace(RealSite.NAMESPACE)
                .withName(JOB);
        job.withPropagationPolicy(DeletionPropagation.FOREGROUND).delete();
        site.await("the Job to be gone", () -> assertThat(job.get()).isNull());
        site.client().resource(cronJob()).editStatus(live -> {
            live.getStatus()
                    .setLastSuccessfulTime(then.truncatedTo(ChronoUnit.SECONDS).toString());
            return live;
        });
    }

    void suspend(boolean suspend) {
        site.client().resource(cronJob()).edit(live -> {
            live.getSpec().setSuspend(suspend);
            return live;
        });
    }

    private CronJob cronJob() {
        return site.client()
                .batch()
                .v1()
                .cronjobs()
                .inNamespace(RealSite.NAMESPACE)
                .withName(CRON_JOB)
                .require();
    }
}
