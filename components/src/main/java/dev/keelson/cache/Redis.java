package dev.keelson.cache;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.apps.v1.Deployment;
import com.pulumi.kubernetes.apps.v1.DeploymentArgs;
import com.pulumi.kubernetes.apps.v1.inputs.DeploymentSpecArgs;
import com.pulumi.kubernetes.apps.v1.inputs.DeploymentStrategyArgs;
import com.pulumi.kubernetes.core.v1.PersistentVolumeClaim;
import com.pulumi.kubernetes.core.v1.Service;
import com.pulumi.kubernetes.core.v1.ServiceArgs;
import com.pulumi.kubernetes.core.v1.inputs.ContainerArgs;
import com.pulumi.kubernetes.core.v1.inputs.ContainerPortArgs;
import com.pulumi.kubernetes.core.v1.inputs.ExecActionArgs;
import com.pulumi.kubernetes.core.v1.inputs.PersistentVolumeClaimVolumeSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodTemplateSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.ProbeArgs;
import com.pulumi.kubernetes.core.v1.inputs.ResourceRequirementsArgs;
import com.pulumi.kubernetes.core.v1.inputs.ServicePortArgs;
import com.pulumi.kubernetes.core.v1.inputs.ServiceSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeMountArgs;
import com.pulumi.kubernetes.meta.v1.inputs.LabelSelectorArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import dev.keelson.storage.ClassVolume;
import dev.keelson.workload.RestrictedPod;
import java.util.Map;

/**
 * One Redis that keeps its data: an append-only file on a volume of its own.
 *
 * <p>It has no password: who may reach it is the namespace's affair.
 */
public final class Redis extends ComponentResource {
    public static final String TYPE = "keelson:cache:Redis";

    private static final String APP = "redis";
    private static final int PORT = 6379;
    private static final String PORT_NAME = "redis";
    private static final String DATA = "/data";

    /** The user of the official images. */
    private static final int USER = 999;

    /** Where an app of the same namespace finds it; what {@link #url()} says once its Service is there. */
    public static final String URL = "redis://%s:%d".formatted(APP, PORT);

    private static final Map<String, String> REQUESTS = Map.of("cpu", "50m", "memory", "64Mi");

    /** The memory leaves room for the copy that rewriting the append-only file makes. */
    private static final Map<String, String> LIMITS = Map.of("cpu", "500m", "memory", "256Mi");

    /** Long enough to write out what the append-only file does not hold yet. */
    private static final int TERMINATION_SECONDS = 30;

    private final Output<String> url;

    public Redis(String name, RedisArgs args, ComponentResourceOptions options) {
        super(TYPE, name, options);
        var child = CustomResourceOptions.builder().parent(this).build();
        var data = ClassVolume.claim(
                name + "-data",
                this,
                args.namespace().metadata("redis-data", APP),
                Output.of(args.storageClass().text()),
                args.storage(),
                args.protection());
        new Deployment(name + "-server", deployment(args, data), child);
        var service = new Service(name + "-service", service(args), child);
        this.url = service.metadata()
                .applyValue(
                        metadata -> "redis://%s:%d".formatted(metadata.name().orElseThrow(), PORT));
        registerOutputs(Map.of("url", url));
    }

    /** Where an app of the same namespace finds it. */
    public Output<String> url() {
        return url;
    }

    private static DeploymentArgs deployment(RedisArgs args, PersistentVolumeClaim data) {
        return DeploymentArgs.builder()
                .metadata(args.namespace().metadata(APP, APP))
                .spec(DeploymentSpecArgs.builder()
                        .replicas(1)
                        // Two servers must never write the same file.
                        .strategy(DeploymentStrategyArgs.builder()
                                .type("Recreate")
                                .build())
                        .selector(LabelSelectorArgs.builder()
                                .matchLabels(args.namespace().labels().selector(APP))
                                .build())
                        .template(PodTemplateSpecArgs.builder()
                                .metadata(ObjectMetaArgs.builder()
                                        .labels(args.namespace().labels().of(APP))
                                        .build())
                                .spec(pod(args, data))
                                .build())
                        .build())
                .build();
    }

    private static PodSpecArgs pod(RedisArgs args, PersistentVolumeClaim data) {
        return args.namespace()
                .pod()
                .terminationGracePeriodSeconds(TERMINATION_SECONDS)
                .securityContext(RestrictedPod.of(USER))
                .containers(container(args))
                .volumes(VolumeArgs.builder()
                        .name("data")
                        .persistentVolumeClaim(PersistentVolumeClaimVolumeSourceArgs.builder()
                                .claimName(data.metadata()
                                        .applyValue(metadata -> metadata.name().orElseThrow()))
                                .build())
                        .build())
                .build();
    }

    private static ContainerArgs container(RedisArgs args) {
        return ContainerArgs.builder()
                .name(APP)
                .image(args.image().text())
                .command("redis-server", "--appendonly", "yes", "--dir", DATA)
                .ports(ContainerPortArgs.builder()
                        .name(PORT_NAME)
                        .containerPort(PORT)
                        .build())
                .readinessProbe(ping().periodSeconds(5).build())
                .livenessProbe(ping().initialDelaySeconds(30)
                        .periodSeconds(15)
                        .failureThreshold(5)
                        .build())
                .resources(ResourceRequirementsArgs.builder()
                        .requests(REQUESTS)
                        .limits(LIMITS)
                        .build())
                .securityContext(RestrictedPod.container())
                .volumeMounts(
                        VolumeMountArgs.builder().name("data").mountPath(DATA).build())
                .build();
    }

    private static ProbeArgs.Builder ping() {
        return ProbeArgs.builder()
                .exec(ExecActionArgs.builder().command("redis-cli", "ping").build())
                .timeoutSeconds(5);
    }

    private static ServiceArgs service(RedisArgs args) {
        return ServiceArgs.builder()
                .metadata(args.namespace().metadata(APP, APP))
                .spec(ServiceSpecArgs.builder()
                        .selector(args.namespace().labels().selector(APP))
                        .ports(ServicePortArgs.builder()
                                .name(PORT_NAME)
                                .port(PORT)
                                .targetPort(PORT_NAME)
                                .build())
                        .build())
                .build();
    }
}
