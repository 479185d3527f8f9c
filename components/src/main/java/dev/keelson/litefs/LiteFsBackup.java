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
import com.pulumi.kubernetes.core.v1.inputs.PodSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodTemplateSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.ResourceRequirementsArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeMountArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import dev.keelson.workload.RestrictedPod;
import java.util.Map;

/** Regular copies of an app's database outside of the cluster, each checked before it counts as one. */
public final class LiteFsBackup extends ComponentResource {
    public static final String TYPE = "keelson:litefs:LiteFsBackup";

    private static final String FOLDER = "/backup";
    private static final String TARGET = "backup";
    private static final String SCRIPTS = "scripts";
    private static final String TEMPORARY = "temporary";

    /** A start that was missed, say while the cluster was down, is made up for within this time. */
    private static final int STARTING_DEADLINE_SECONDS = 3600;

    private static final int RETRIES = 2;
    private static final int FAILED_JOBS_KEPT = 3;
    private static final int SUCCESSFUL_JOBS_KEPT = 3;

    private static final ResourceRequirementsArgs RESOURCES = ResourceRequirementsArgs.builder()
            .requests(Map.of("cpu", "50m", "memory", "64Mi"))
            .limits(Map.of("cpu", "1", "memory", "256Mi"))
            .build();

    private final Output<String> cronJob;

    public LiteFsBackup(String name, LiteFsBackupArgs args, ComponentResourceOptions options) {
        super(TYPE, name, options);
        var scripts = new ConfigMap(
                name + "-scripts",
                scripts(args),
                CustomResourceOptions.builder().parent(this).build());
        var declared = new CronJob(
                name + "-cron-job",
                cronJob(args),
                // By a fixed name and not by an output, for the reason that LiteFsApp gives.
                CustomResourceOptions.builder().parent(this).dependsOn(scripts).build());
        this.cronJob =
                declared.metadata().applyValue(metadata -> metadata.name().orElseThrow());
        registerOutputs(Map.of("cronJob", cronJob));
    }

    /** The CronJob's name; {@code kubectl create job --from=cronjob/NAME} makes a backup now. */
    public Output<String> cronJob() {
        return cronJob;
    }

    private static LiteFsNames names(LiteFsBackupArgs args) {
        return new LiteFsNames(args.app().args().name());
    }

    private static ObjectMetaArgs metadata(LiteFsBackupArgs args) {
        return args.app()
                .args()
                .namespace()
                .metadata(names(args).backup(), names(args).backup());
    }

    private static ConfigMapArgs scripts(LiteFsBackupArgs args) {
        var database = args.app().args().database();
        return ConfigMapArgs.builder()
                .metadata(metadata(args))
                .data(args.app()
                        .primaryUrl()
                        .applyValue(url -> Map.of(
                                BackupScript.NAME, new BackupScript(database, url, FOLDER, args.keep()).render())))
                .build();
    }

    private static CronJobArgs cronJob(LiteFsBackupArgs args) {
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
                                                .labels(args.app()
                                                        .args()
                                                        .namespace()
                                                        .labels()
                                                        .of(names(args).backup()))
                                                .build())
                                        .spec(pod(args))
                                        .build())
                                .build())
                        .build());
        args.timeZone().ifPresent(spec::timeZone);
        return CronJobArgs.builder().metadata(metadata(args)).spec(spec.build()).build();
    }

    private static PodSpecArgs pod(LiteFsBackupArgs args) {
        return args.app()
                .args()
                .namespace()
                .pod()
                // A new pod for each try, so that the logs of a failed one stay.
                .restartPolicy("Never")
                .securityContext(RestrictedPod.of(args.user(), args.group()))
                .containers(container(args))
                .volumes(
                        args.target().volume(TARGET),
                        VolumeArgs.builder()
                                .name(SCRIPTS)
                                .configMap(ConfigMapVolumeSourceArgs.builder()
                                        .name(names(args).backup())
                                        .build())
                                .build(),
                        VolumeArgs.builder()
                                .name(TEMPORARY)
                                .emptyDir(EmptyDirVolumeSourceArgs.builder().build())
                                .build())
                .build();
    }

    private static ContainerArgs container(LiteFsBackupArgs args) {
        return ContainerArgs.builder()
                .name("backup")
                .image(args.image().text())
                .imagePullPolicy(args.app().args().pullPolicy().text())
                .command("/bin/sh", LiteFsFolders.SCRIPTS + "/" + BackupScript.NAME)
                .resources(RESOURCES)
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
