package dev.keelson.proof.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.proof.pods.RealSite;
import io.fabric8.kubernetes.api.model.DeletionPropagation;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The app's CronJob, and a Job of it. */
record Backups(RealSite site) {
    private static final String CRON_JOB = "abaci-app-backup";
    private static final String JOB = "verify-backup";
    private static final PatchContext MERGE = PatchContext.of(PatchType.JSON_MERGE);

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
        // Not by what was read before: the controller writes it too.
        resource()
                .subresource("status")
                .patch(
                        MERGE,
                        "{\"status\": {\"lastSuccessfulTime\": \"%s\"}}"
                                .formatted(then.truncatedTo(ChronoUnit.SECONDS)));
    }

    void suspend(boolean suspend) {
        resource().patch(MERGE, "{\"spec\": {\"suspend\": %s}}".formatted(suspend));
    }

    private CronJob cronJob() {
        return resource().require();
    }

    private Resource<CronJob> resource() {
        return site.client()
                .batch()
                .v1()
                .cronjobs()
                .inNamespace(RealSite.NAMESPACE)
                .withName(CRON_JOB);
    }
}
