package dev.keelson.route;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.batch.v1.Job;
import com.pulumi.kubernetes.batch.v1.JobArgs;
import com.pulumi.kubernetes.batch.v1.inputs.JobSpecArgs;
import com.pulumi.kubernetes.core.v1.ConfigMap;
import com.pulumi.kubernetes.core.v1.ConfigMapArgs;
import com.pulumi.kubernetes.core.v1.inputs.ConfigMapVolumeSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.ContainerArgs;
import com.pulumi.kubernetes.core.v1.inputs.EnvVarArgs;
import com.pulumi.kubernetes.core.v1.inputs.PersistentVolumeClaimVolumeSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodTemplateSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeMountArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import dev.keelson.site.Site;
import dev.keelson.workload.Resources;
import dev.keelson.workload.RestrictedPod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The public hosts on the NAS: a file for its Traefik, and the Job that puts it into the folder which that Traefik
 * watches.
 *
 * <p>A change of the file makes a new Job, and Pulumi waits for it: if it fails, so does the deployment, and the NAS
 * goes on with the file that it has.
 */
public final class NasRoutes extends ComponentResource {
    public static final String TYPE = "keelson:route:NasRoutes";

    private static final String APP = "nas-routes";
    private static final String SOURCE = "/delivery";
    private static final String FOLDER = "/routes";

    /** The first attempt may meet a NAS that is starting; after the third a person has to look. */
    private static final int RETRIES = 2;

    /** Pulling the image and three attempts with the pauses between them. */
    private static final int DEADLINE_SECONDS = 300;

    /** Longer than the Job's deadline, so that the Job says what went wrong. */
    private static final int AWAIT_SECONDS = 360;

    /** A shell that copies one small file. */
    private static final Resources RESOURCES = Resources.of("10m", "16Mi", "200m", "64Mi");

    private final Output<String> version;

    public NasRoutes(String name, NasRoutesArgs args, Site site) {
        super(TYPE, name, site.options());
        var delivery = delivery(args);
        var object = APP + "-" + delivery.version();
        var configMap = new ConfigMap(
                name + "-file",
                ConfigMapArgs.builder()
                        .metadata(site.metadata(object, APP))
                        .immutable(true)
                        .data(delivery.data())
                        .build(),
                CustomResourceOptions.builder().parent(this).build());
        var first = new ArrayList<Resource>(args.hosts());
        first.add(configMap);
        var job = new Job(
                name + "-delivery",
                JobArgs.builder()
                        .metadata(site.metadata(
                                object, APP, Map.of("pulumi.com/timeoutSeconds", String.valueOf(AWAIT_SECONDS))))
                        .spec(job(args.nas().delivery(), delivery, object, site))
                        .build(),
                CustomResourceOptions.builder()
                        .parent(this)
                        .dependsOn(first.toArray(Resource[]::new))
                        // An old Job that still tries must not overtake the new one.
                        .deleteBeforeReplace(true)
                        .build());
        this.version = job.metadata().applyValue(metadata -> metadata.name().orElseThrow());
        registerOutputs(Map.of("version", version));
    }

    /** The name of the Job that delivered the file with all of its hosts; it changes with the file. */
    public Output<String> version() {
        return version;
    }

    /** What the NAS gets; no settings lead to a file that its Traefik would refuse. */
    private static Delivery delivery(NasRoutesArgs args) {
        var nas = args.nas().nas();
        var hosts = args.hosts().stream().map(HostRoutes::host).toList();
        var text = NasFile.render(nas, hosts, args.nas().http01());
        var problems = DynamicSchema.problems(text, nas.prefix());
        if (!problems.isEmpty()) {
            throw new IllegalStateException(String.join("\n", problems));
        }
        var settings = args.nas().delivery();
        return new Delivery(settings.file(), settings.marker(), text);
    }

    /** The Job stays when it is done: if it removed itself, the next deployment would find it missing. */
    private static JobSpecArgs job(NasDelivery settings, Delivery delivery, String configMap, Site site) {
        return JobSpecArgs.builder()
                .backoffLimit(RETRIES)
                .activeDeadlineSeconds(DEADLINE_SECONDS)
                .template(PodTemplateSpecArgs.builder()
                        .metadata(ObjectMetaArgs.builder()
                                .labels(site.labels().of(APP))
                                .build())
                        .spec(pod(settings, delivery, configMap, site)
                                .restartPolicy("Never")
                                .securityContext(RestrictedPod.actingAs(settings.user(), settings.group()))
                                .build())
                        .build())
                .build();
    }

    private static PodSpecArgs.Builder pod(NasDelivery settings, Delivery delivery, String configMap, Site site) {
        return site.namespace()
                .pod()
                .containers(ContainerArgs.builder()
                        .name("deliver")
                        .image(settings.image().text())
                        .command("sh", SOURCE + "/" + Delivery.SCRIPT_KEY)
                        .env(environment(delivery))
                        .resources(RESOURCES.requirements())
                        .securityContext(RestrictedPod.container())
                        .volumeMounts(mount("delivery", SOURCE), mount("routes", FOLDER))
                        .build())
                .volumes(
                        VolumeArgs.builder()
                                .name("delivery")
                                .configMap(ConfigMapVolumeSourceArgs.builder()
                                        .name(configMap)
                                        .build())
                                .build(),
                        VolumeArgs.builder()
                                .name("routes")
                                .persistentVolumeClaim(PersistentVolumeClaimVolumeSourceArgs.builder()
                                        .claimName(site.claim(settings.volume()))
                                        .build())
                                .build());
    }

    private static List<EnvVarArgs> environment(Delivery delivery) {
        var environment = new TreeMap<>(delivery.environment());
        environment.put("FOLDER", FOLDER);
        environment.put("SOURCE", SOURCE + "/" + Delivery.CONTENT_KEY);
        return environment.entrySet().stream()
                .map(entry -> EnvVarArgs.builder()
                        .name(entry.getKey())
                        .value(entry.getValue())
                        .build())
                .toList();
    }

    private static VolumeMountArgs mount(String volume, String path) {
        return VolumeMountArgs.builder().name(volume).mountPath(path).build();
    }
}
