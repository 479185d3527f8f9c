package dev.keelson.litefs;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.batch.v1.CronJob;
import com.pulumi.kubernetes.batch.v1.CronJobArgs;
import com.pulumi.kubernetes.batch.v1.inputs.CronJobSpecArgs;
import com.pulumi.kubernetes.batch.v1.inputs.JobSpecArgs;
import com.pulumi.kubernetes.batch.v1.inputs.JobTemplateSpecArgs;
import com.pulumi.kubernetes.core.v1.ConfigMap;
import com.pulumi.kubernetes.core.v1.ConfigMapArgs;
import com.pulumi.kubernetes.core.v1.inputs.ConfigMapVolumeSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.ContainerArgs;
import com.pulumi.kubernetes.core.v1.inputs.EmptyDirVolumeSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.EnvVarArgs;
import com.pulumi.kubernetes.core.v1.inputs.PersistentVolumeClaimVolumeSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodTemplateSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeMountArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.CustomResourceOptions;
import dev.keelson.settings.Cron;
import dev.keelson.site.Site;
import dev.keelson.workload.Resources;
import dev.keelson.workload.RestrictedPod;
import dev.keelson.workload.Script;
import java.util.Map;

/** Regular copies of an app's database outside of the cluster, each checked before it counts as one. */
public final class LiteFsBackup extends ComponentResource {
    public static final String TYPE = "keelson:litefs:LiteFsBackup";

    private static final String FOLDER = "/backup";
    private static final String TARGET = "backup";
    private static final String SCRIPTS = "scripts";
    private static final String TEMPORARY = "temporary";

    /** A start that was missed, say while the cluster was down, may still happen within this time. */
    private static final int STARTING_DEADLINE_SECONDS = 3600;

    private static final int RETRIES = 2;
    private static final int FAILED_JOBS_KEPT = 3;
    private static final int SUCCESSFUL_JOBS_KEPT = 3;

    private static final Resources RESOURCES = Resources.of("50m", "64Mi", "1", "256Mi");
    static final String SCRIPT = "backup.sh";

    private final Output<String> cronJob;

    public LiteFsBackup(String name, LiteFsBackupArgs args, Site site, LiteFsApp app) {
        super(TYPE, name, site.options());
        var object = new LiteFsNames(app.name()).backup();
        var scripts = new ConfigMap(
                name + "-scripts",
                ConfigMapArgs.builder()
                        .metadata(site.metadata(object, object))
                        .data(Map.of(SCRIPT, Script.of(LiteFsBackup.class, SCRIPT)))
                        .build(),
                CustomResourceOptions.builder().parent(this).build());
        var declared = new CronJob(
                name + "-cron-job",
                cronJob(args, object, pod(args, object, app, site), site),
                // By a fixed name and not by an output, for the reason that Variables gives.
                CustomResourceOptions.builder().parent(this).dependsOn(scripts).build());
        this.cronJob =
                declared.metadata().applyValue(metadata -> metadata.name().orElseThrow());
        site.prove(
                "backup",
                object,
                Map.of(
                        "database",
                        app.args().database(),
                        "maxAgeHours",
                        Cron.longestPause(args.schedule())
                                + (int) args.deadline().toHours()
                                + 1));
        registerOutputs(Map.of("cronJob", cronJob));
    }

    /** The CronJob's name; {@code kubectl create job --from=cronjob/NAME} makes a backup now. */
    public Output<String> cronJob() {
        return cronJob;
    }

    private static CronJobArgs cronJob(LiteFsBackupArgs args, String object, PodSpecArgs pod, Site site) {
        var spec = CronJobSpecArgs.builder()
                .schedule(args.schedule())
                .concurrencyPolicy("Forbid")
                .startingDeadlineSeconds(STARTING_DEADLINE_SECONDS)
                .failedJobsHistoryLimit(FAILED_JOBS_KEPT)
                .successfulJobsHistoryLimit(SUCCESSFUL_JOBS_KEPT)
                .jobTemplate(JobTemplateSpecArgs.builder()
                        .spec(JobSpecArgs.builder()
                                .backoffLimit(RETRIES)
                                .activeDeadlineSeconds(
                                        Math.toIntExact(args.deadline().toSeconds()))
                                .template(PodTemplateSpecArgs.builder()
                                        .metadata(ObjectMetaArgs.builder()
                                                .labels(site.labels().of(object))
                                                .build())
                                        .spec(pod)
                                        .build())
                                .build())
                        .build());
        args.timeZone().ifPresent(spec::timeZone);
        return CronJobArgs.builder()
                .metadata(site.metadata(object, object))
                .spec(spec.build())
                .build();
    }

    private static PodSpecArgs pod(LiteFsBackupArgs args, String object, LiteFsApp app, Site site) {
        return site.namespace()
                .pod()
                // A new pod for each try, so that the logs of a failed one stay.
                .restartPolicy("Never")
                .securityContext(RestrictedPod.of(args.user(), args.group()))
                .containers(container(args, app))
                .volumes(
                        VolumeArgs.builder()
                                .name(TARGET)
                                .persistentVolumeClaim(PersistentVolumeClaimVolumeSourceArgs.builder()
                                        .claimName(site.claim(args.volume()))
                                        .build())
                                .build(),
                        VolumeArgs.builder()
                                .name(SCRIPTS)
                                .configMap(ConfigMapVolumeSourceArgs.builder()
                                        .name(object)
                                        .build())
                                .build(),
                        VolumeArgs.builder()
                                .name(TEMPORARY)
                                .emptyDir(EmptyDirVolumeSourceArgs.builder().build())
                                .build())
                .build();
    }

    private static ContainerArgs container(LiteFsBackupArgs args, LiteFsApp app) {
        return ContainerArgs.builder()
                .name("backup")
                .image(app.args().app().image().text())
                .imagePullPolicy(app.args().app().pullPolicy().text())
                .command("/bin/sh", LiteFsFolders.SCRIPTS + "/" + SCRIPT)
                .env(
                        LiteFsPod.variable("DATABASE", app.args().database()),
                        EnvVarArgs.builder().name("URL").value(app.primaryUrl()).build(),
                        LiteFsPod.variable("FOLDER", FOLDER),
                        LiteFsPod.variable("KEEP", Integer.toString(args.keep())))
                .resources(RESOURCES.requirements())
                .securityContext(RestrictedPod.container())
                .volumeMounts(
                        mount(TARGET, FOLDER),
                        mount(SCRIPTS, LiteFsFolders.SCRIPTS),
                        // A large database makes SQLite write temporary files while it checks.
                        mount(TEMPORARY, "/tmp"))
                .build();
    }

    private static VolumeMountArgs mount(String volume, String path) {
        return VolumeMountArgs.builder().name(volume).mountPath(path).build();
    }
}
