package dev.keelson.route;

import com.pulumi.core.Output;
import com.pulumi.exceptions.RunException;
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
import com.pulumi.kubernetes.core.v1.inputs.ResourceRequirementsArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeMountArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import dev.keelson.route.NasRules.Served;
import dev.keelson.settings.HostName;
import dev.keelson.workload.RestrictedPod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** The first attempt may meet a NAS that is starting; after the third somebody has to look. */
    private static final int RETRIES = 2;

    /** Pulling the image and three attempts with the pauses between them. */
    private static final int DEADLINE_SECONDS = 300;

    /** Longer than the Job lives: it is the Job that says what went wrong. */
    private static final int AWAIT_SECONDS = 360;

    private static final Map<String, String> REQUESTS = Map.of("cpu", "10m", "memory", "16Mi");
    private static final Map<String, String> LIMITS = Map.of("cpu", "200m", "memory", "64Mi");

    private final Output<String> version;
    private final Output<Map<String, String>> files;

    public NasRoutes(String name, NasRoutesArgs args, ComponentResourceOptions options) {
        super(TYPE, name, options);
        var delivery = checked(args);
        var object = APP + "-" + delivery.version();
        var configMap = new ConfigMap(
                name + "-file",
                ConfigMapArgs.builder()
                        .metadata(args.namespace().metadata(object, APP))
                        .immutable(true)
                        .data(delivery.data())
                        .build(),
                CustomResourceOptions.builder().parent(this).build());
        var job = new Job(
                name + "-delivery",
                JobArgs.builder()
                        .metadata(ObjectMetaArgs.builder()
                                .name(object)
                                .namespace(args.namespace().name())
                                .labels(args.namespace().labels().of(APP))
                                .annotations(Map.of("pulumi.com/timeoutSeconds", String.valueOf(AWAIT_SECONDS)))
                                .build())
                        .spec(job(args, delivery, configMap))
                        .build(),
                CustomResourceOptions.builder()
                        .parent(this)
                        .dependsOn(args.hosts().toArray(Resource[]::new))
                        // An old Job that still tries must not overtake the new one.
                        .deleteBeforeReplace(true)
                        .build());
        this.files = configMap.data();
        this.version = job.metadata().applyValue(metadata -> metadata.name().orElseThrow());
        registerOutputs(Map.of("version", version));
    }

    /** The name of the Job that delivered the file; it changes with the file. */
    public Output<String> version() {
        return version;
    }

    /** By which delivery the host's route came to the NAS; none if the file has no such route. */
    public Output<Optional<String>> delivered(HostName host) {
        return Output.tuple(files, version)
                .applyValue(created -> created.t1.values().stream()
                        .filter(file -> file.contains(HostRules.whole(host)))
                        .findFirst()
                        .map(file -> created.t2));
    }

    private static Delivery checked(NasRoutesArgs args) {
        var served = args.hosts().stream()
                .map(routes -> new Served(routes.host(), routes.servesProxiedHttp()))
                .toList();
        var problems = new ArrayList<>(NasRules.problems(args.nas(), args.trustedHops(), args.http01(), served));
        var settings = args.delivery().settings();
        var text = NasFile.render(args.nas(), served.stream().map(Served::host).toList(), args.http01());
        problems.addAll(DynamicSchema.problems(text, args.nas().prefix()));
        if (!problems.isEmpty()) {
            throw new RunException(String.join("\n", problems));
        }
        return new Delivery(settings.file(), settings.marker(), text);
    }

    /** The Job stays when it is done: if it removed itself, the next deployment would find it missing. */
    private static JobSpecArgs job(NasRoutesArgs args, Delivery delivery, ConfigMap configMap) {
        var settings = args.delivery().settings();
        return JobSpecArgs.builder()
                .backoffLimit(RETRIES)
                .activeDeadlineSeconds(DEADLINE_SECONDS)
                .template(PodTemplateSpecArgs.builder()
                        .metadata(ObjectMetaArgs.builder()
                                .labels(args.namespace().labels().of(APP))
                                .build())
                        .spec(pod(args, delivery, configMap)
                                .restartPolicy("Never")
                                .securityContext(RestrictedPod.actingAs(settings.user(), settings.group()))
                                .build())
                        .build())
                .build();
    }

    private static PodSpecArgs.Builder pod(NasRoutesArgs args, Delivery delivery, ConfigMap configMap) {
        return args.namespace()
                .pod()
                .containers(ContainerArgs.builder()
                        .name("deliver")
                        .image(args.delivery().settings().image().text())
                        .command("sh", SOURCE + "/" + Delivery.SCRIPT_KEY)
                        .env(environment(delivery))
                        .resources(ResourceRequirementsArgs.builder()
                                .requests(REQUESTS)
                                .limits(LIMITS)
                                .build())
                        .securityContext(RestrictedPod.container())
                        .volumeMounts(mount("delivery", SOURCE), mount("routes", FOLDER))
                        .build())
                .volumes(
                        VolumeArgs.builder()
                                .name("delivery")
                                .configMap(ConfigMapVolumeSourceArgs.builder()
                                        .name(configMap
                                                .metadata()
                                                .applyValue(metadata ->
                                                        metadata.name().orElseThrow()))
                                        .build())
                                .build(),
                        VolumeArgs.builder()
                                .name("routes")
                                .persistentVolumeClaim(PersistentVolumeClaimVolumeSourceArgs.builder()
                                        .claimName(args.delivery().claim())
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
