package dev.keelson.litefs;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.inputs.ConfigMapEnvSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.ConfigMapVolumeSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.ContainerArgs;
import com.pulumi.kubernetes.core.v1.inputs.ContainerPortArgs;
import com.pulumi.kubernetes.core.v1.inputs.EmptyDirVolumeSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.EnvFromSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.ExecActionArgs;
import com.pulumi.kubernetes.core.v1.inputs.LifecycleArgs;
import com.pulumi.kubernetes.core.v1.inputs.LifecycleHandlerArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodSecurityContextArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodTemplateSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.ResourceRequirementsArgs;
import com.pulumi.kubernetes.core.v1.inputs.SeccompProfileArgs;
import com.pulumi.kubernetes.core.v1.inputs.SecretEnvSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.SecurityContextArgs;
import com.pulumi.kubernetes.core.v1.inputs.TopologySpreadConstraintArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeMountArgs;
import com.pulumi.kubernetes.meta.v1.inputs.LabelSelectorArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import dev.keelson.workload.RestrictedPod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The pods of an app: LiteFS as the first process, the app below it, and before both the choice of the primary. */
final class LiteFsPod {
    static final String DATA = "litefs-data";

    private static final String MOUNT = "litefs";
    private static final String CONFIG = "config";
    private static final String SCRIPTS = "scripts";

    /** The names of the volumes that every pod has. */
    static final Set<String> VOLUMES = Set.of(DATA, MOUNT, CONFIG, SCRIPTS);

    /** Services need a moment to stop sending to a pod that ends; its end begins at the same time as theirs. */
    private static final int DRAIN_SECONDS = 5;

    /** The drain, the app's own end, and LiteFS's unmounting. */
    static final int LEAST_TERMINATION = DRAIN_SECONDS + 10;

    /** Anybody but root. */
    private static final int NOBODY = 65534;

    private static final ResourceRequirementsArgs SMALL = ResourceRequirementsArgs.builder()
            .requests(Map.of("cpu", "10m", "memory", "16Mi"))
            .limits(Map.of("cpu", "100m", "memory", "64Mi"))
            .build();

    private LiteFsPod() {}

    /** The annotations change with what the pods read when they start. */
    static PodTemplateSpecArgs template(LiteFsAppArgs args, Output<Map<String, String>> annotations) {
        return PodTemplateSpecArgs.builder()
                .metadata(ObjectMetaArgs.builder()
                        .labels(args.namespace().labels().of(args.name().text()))
                        .annotations(annotations)
                        .build())
                .spec(pod(args))
                .build();
    }

    private static PodSpecArgs pod(LiteFsAppArgs args) {
        return args.namespace()
                .pod()
                .terminationGracePeriodSeconds(args.terminationSeconds())
                .securityContext(PodSecurityContextArgs.builder()
                        .seccompProfile(SeccompProfileArgs.builder()
                                .type("RuntimeDefault")
                                .build())
                        .build())
                .topologySpreadConstraints(spread(args))
                .initContainers(candidate(args))
                .containers(app(args))
                .volumes(volumes(args))
                .build();
    }

    /** Anyway, since a cluster of one node has to run all pods too. */
    private static TopologySpreadConstraintArgs spread(LiteFsAppArgs args) {
        return TopologySpreadConstraintArgs.builder()
                .maxSkew(1)
                .topologyKey("kubernetes.io/hostname")
                .whenUnsatisfiable("ScheduleAnyway")
                .labelSelector(LabelSelectorArgs.builder()
                        .matchLabels(
                                args.namespace().labels().selector(args.name().text()))
                        .build())
                .build();
    }

    private static ContainerArgs candidate(LiteFsAppArgs args) {
        return ContainerArgs.builder()
                .name("candidate")
                .image(args.image().text())
                .imagePullPolicy(args.pullPolicy().text())
                .command("/bin/sh", LiteFsFolders.SCRIPTS + "/" + CandidateScript.NAME)
                .resources(SMALL)
                .securityContext(SecurityContextArgs.builder(RestrictedPod.container())
                        .runAsNonRoot(true)
                        .runAsUser(NOBODY)
                        .runAsGroup(NOBODY)
                        .build())
                .volumeMounts(mount(CONFIG, LiteFsFolders.CONFIG), readOnly(SCRIPTS, LiteFsFolders.SCRIPTS))
                .build();
    }

    private static ContainerArgs app(LiteFsAppArgs args) {
        return ContainerArgs.builder()
                .name(args.name().text())
                .image(args.image().text())
                .imagePullPolicy(args.pullPolicy().text())
                .command("/bin/sh", LiteFsFolders.SCRIPTS + "/" + StartScript.NAME)
                .envFrom(environment(args))
                .ports(
                        port(LiteFsPorts.PROXY_NAME, LiteFsPorts.PROXY),
                        port(LiteFsPorts.APP_NAME, args.port()),
                        port(LiteFsPorts.REPLICATION_NAME, LiteFsPorts.REPLICATION))
                .startupProbe(args.health().startupProbe(LiteFsPorts.PROXY_NAME))
                .livenessProbe(args.health().livenessProbe(LiteFsPorts.PROXY_NAME))
                .readinessProbe(args.health().readinessProbe(LiteFsPorts.PROXY_NAME))
                .lifecycle(LifecycleArgs.builder()
                        .preStop(LifecycleHandlerArgs.builder()
                                .exec(ExecActionArgs.builder()
                                        .command("sleep", Integer.toString(DRAIN_SECONDS))
                                        .build())
                                .build())
                        .build())
                .resources(args.resources().requirements())
                // FUSE takes both: root, and a device that only a privileged container has.
                .securityContext(SecurityContextArgs.builder()
                        .privileged(true)
                        .runAsUser(0)
                        .runAsGroup(0)
                        .build())
                .volumeMounts(mounts(args))
                .build();
    }

    private static List<EnvFromSourceArgs> environment(LiteFsAppArgs args) {
        var names = new LiteFsNames(args.name());
        var sources = new ArrayList<EnvFromSourceArgs>();
        if (!args.environment().isEmpty()) {
            sources.add(EnvFromSourceArgs.builder()
                    .configMapRef(ConfigMapEnvSourceArgs.builder()
                            .name(names.environment())
                            .build())
                    .build());
        }
        if (!args.secrets().isEmpty()) {
            sources.add(EnvFromSourceArgs.builder()
                    .secretRef(
                            SecretEnvSourceArgs.builder().name(names.secrets()).build())
                    .build());
        }
        return sources;
    }

    private static List<VolumeArgs> volumes(LiteFsAppArgs args) {
        var volumes = new ArrayList<VolumeArgs>();
        volumes.add(empty(MOUNT));
        volumes.add(empty(CONFIG));
        volumes.add(VolumeArgs.builder()
                .name(SCRIPTS)
                .configMap(ConfigMapVolumeSourceArgs.builder()
                        .name(new LiteFsNames(args.name()).scripts())
                        .build())
                .build());
        args.mounts()
                .forEach(extra -> volumes.add(extra.source().volume(extra.name().text())));
        return volumes;
    }

    private static List<VolumeMountArgs> mounts(LiteFsAppArgs args) {
        var mounts = new ArrayList<>(List.of(
                mount(DATA, args.folders().data()),
                mount(MOUNT, args.folders().mount()),
                readOnly(CONFIG, LiteFsFolders.CONFIG),
                readOnly(SCRIPTS, LiteFsFolders.SCRIPTS)));
        args.mounts().forEach(extra -> mounts.add(extra.mount()));
        return mounts;
    }

    private static ContainerPortArgs port(String name, int number) {
        return ContainerPortArgs.builder().name(name).containerPort(number).build();
    }

    private static VolumeArgs empty(String name) {
        return VolumeArgs.builder()
                .name(name)
                .emptyDir(EmptyDirVolumeSourceArgs.builder().build())
                .build();
    }

    private static VolumeMountArgs mount(String volume, String path) {
        return VolumeMountArgs.builder().name(volume).mountPath(path).build();
    }

    private static VolumeMountArgs readOnly(String volume, String path) {
        return VolumeMountArgs.builder()
                .name(volume)
                .mountPath(path)
                .readOnly(true)
                .build();
    }
}
