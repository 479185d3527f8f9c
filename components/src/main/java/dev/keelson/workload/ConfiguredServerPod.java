package dev.keelson.workload;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.inputs.ConfigMapVolumeSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.ContainerArgs;
import com.pulumi.kubernetes.core.v1.inputs.ContainerPortArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodTemplateSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeMountArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import dev.keelson.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The pods of a {@link ConfiguredServer}. */
final class ConfiguredServerPod {
    private static final String CONFIG = "config";

    private ConfiguredServerPod() {}

    /** The ConfigMap with the server's file. */
    static String configMap(ConfiguredServerArgs args) {
        return args.name() + "-config";
    }

    static PodTemplateSpecArgs template(ConfiguredServerArgs args, Variables variables, Site site) {
        var name = args.name().text();
        var files = args.file().map(file -> Map.of(file.name(), file.text())).orElse(Map.of());
        var pod = site.namespace()
                .pod()
                .terminationGracePeriodSeconds(Termination.DEFAULT_SECONDS)
                .securityContext(RestrictedPod.of(args.user()))
                .containers(container(args, variables))
                .volumes(volumes(args));
        if (args.replicas() > 1) {
            pod.topologySpreadConstraints(Availability.spread(site.labels().selector(name)));
        }
        return PodTemplateSpecArgs.builder()
                .metadata(ObjectMetaArgs.builder()
                        .labels(site.labels().of(name))
                        .annotations(variables.checksums(Output.of(files), args.secrets()))
                        .build())
                .spec(pod.build())
                .build();
    }

    private static ContainerArgs container(ConfiguredServerArgs args, Variables variables) {
        var probed = args.ports().get(0).name();
        var container = ContainerArgs.builder()
                .name(args.name().text())
                .image(args.image().text())
                .ports(args.ports().stream()
                        .map(port -> ContainerPortArgs.builder()
                                .name(port.name())
                                .containerPort(port.number())
                                .build())
                        .toList())
                .livenessProbe(args.liveness().at(probed))
                .readinessProbe(args.readiness().at(probed))
                .lifecycle(Termination.drain(Termination.DRAIN_SECONDS))
                .resources(args.resources().requirements())
                .securityContext(RestrictedPod.container())
                .volumeMounts(mounts(args));
        if (!args.arguments().isEmpty()) {
            container.args(args.arguments());
        }
        args.startup().ifPresent(startup -> container.startupProbe(startup.at(probed)));
        if (!variables.sources().isEmpty()) {
            container.envFrom(variables.sources());
        }
        if (!variables.references().isEmpty()) {
            container.env(variables.keys());
        }
        return container.build();
    }

    private static List<VolumeArgs> volumes(ConfiguredServerArgs args) {
        var volumes = new ArrayList<VolumeArgs>();
        args.file()
                .ifPresent(file -> volumes.add(VolumeArgs.builder()
                        .name(CONFIG)
                        .configMap(ConfigMapVolumeSourceArgs.builder()
                                .name(configMap(args))
                                .build())
                        .build()));
        args.volumes().forEach(volume -> volumes.add(volume.source()));
        return volumes;
    }

    private static List<VolumeMountArgs> mounts(ConfiguredServerArgs args) {
        var mounts = new ArrayList<VolumeMountArgs>();
        args.file()
                .ifPresent(file -> mounts.add(VolumeMountArgs.builder()
                        .name(CONFIG)
                        .mountPath(file.folder())
                        .readOnly(true)
                        .build()));
        args.volumes().forEach(volume -> mounts.add(volume.mount()));
        return mounts;
    }
}
