package dev.keelson.litefs;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.inputs.ConfigMapVolumeSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.ContainerArgs;
import com.pulumi.kubernetes.core.v1.inputs.ContainerPortArgs;
import com.pulumi.kubernetes.core.v1.inputs.EmptyDirVolumeSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.EnvVarArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodSecurityContextArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodTemplateSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.SeccompProfileArgs;
import com.pulumi.kubernetes.core.v1.inputs.SecurityContextArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeMountArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import dev.keelson.site.Site;
import dev.keelson.workload.Availability;
import dev.keelson.workload.Resources;
import dev.keelson.workload.RestrictedPod;
import dev.keelson.workload.Script;
import dev.keelson.workload.Termination;
import dev.keelson.workload.Variables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The pods of an app: an init container finds the primary, then LiteFS runs as the first process, and the app below it.
 */
final class LiteFsPod {
    static final String DATA = "litefs-data";

    private static final String MOUNT = "litefs";
    private static final String CONFIG = "config";
    private static final String SCRIPTS = "scripts";

    /** The names of the volumes that every pod has. */
    static final Set<String> VOLUMES = Set.of(DATA, MOUNT, CONFIG, SCRIPTS);

    /** Any user but root. */
    private static final int NOBODY = 65534;

    /** Where the init container leaves its answer for the main one. */
    private static final String CANDIDATE = LiteFsFolders.CONFIG + "/litefs-candidate";

    static final String CANDIDATE_SCRIPT = "candidate.sh";
    static final String START_SCRIPT = "start.sh";
    static final String CONFIG_FILE = "litefs.yml";

    private static final Resources SMALL = Resources.of("10m", "16Mi", "100m", "64Mi");

    private LiteFsPod() {}

    /** What the scripts' ConfigMap holds. */
    static Map<String, String> files(LiteFsAppArgs args, String namespace) {
        return Map.of(
                CANDIDATE_SCRIPT,
                Script.of(LiteFsPod.class, CANDIDATE_SCRIPT),
                START_SCRIPT,
                Script.of(LiteFsPod.class, START_SCRIPT),
                CONFIG_FILE,
                LiteFsConfig.of(args, namespace).render());
    }

    /** The annotations change with what the pods read when they start. */
    static PodTemplateSpecArgs template(
            LiteFsAppArgs args, Variables variables, Output<Map<String, String>> annotations, Site site) {
        return PodTemplateSpecArgs.builder()
                .metadata(ObjectMetaArgs.builder()
                        .labels(site.labels().of(args.name().text()))
                        .annotations(annotations)
                        .build())
                .spec(site.namespace()
                        .pod()
                        .terminationGracePeriodSeconds(args.app().terminationSeconds())
                        .securityContext(PodSecurityContextArgs.builder()
                                .seccompProfile(SeccompProfileArgs.builder()
                                        .type("RuntimeDefault")
                                        .build())
                                .build())
                        .topologySpreadConstraints(Availability.spread(
                                site.labels().selector(args.name().text())))
                        .initContainers(candidate(args))
                        .containers(app(args, variables))
                        .volumes(volumes(args, site))
                        .build())
                .build();
    }

    private static ContainerArgs candidate(LiteFsAppArgs args) {
        return ContainerArgs.builder()
                .name("candidate")
                .image(args.app().image().text())
                .imagePullPolicy(args.app().pullPolicy().text())
                .command("/bin/sh", LiteFsFolders.SCRIPTS + "/" + CANDIDATE_SCRIPT)
                .env(variable("APP", args.name().text()), variable("ANSWER", CANDIDATE))
                .resources(SMALL.requirements())
                .securityContext(SecurityContextArgs.builder(RestrictedPod.container())
                        .runAsNonRoot(true)
                        .runAsUser(NOBODY)
                        .runAsGroup(NOBODY)
                        .build())
                .volumeMounts(mount(CONFIG, LiteFsFolders.CONFIG), readOnly(SCRIPTS, LiteFsFolders.SCRIPTS))
                .build();
    }

    private static ContainerArgs app(LiteFsAppArgs args, Variables variables) {
        var app = args.app();
        var environment = new ArrayList<>(variables.keys());
        environment.add(variable("KEELSON_CANDIDATE", CANDIDATE));
        environment.add(variable("KEELSON_CONFIG", LiteFsFolders.SCRIPTS + "/" + CONFIG_FILE));
        environment.add(variable("KEELSON_NETWORK", "/proc/sys/net/ipv4"));
        return ContainerArgs.builder()
                .name(args.name().text())
                .image(app.image().text())
                .imagePullPolicy(app.pullPolicy().text())
                .command("/bin/sh", LiteFsFolders.SCRIPTS + "/" + START_SCRIPT)
                .env(environment)
                .envFrom(variables.sources())
                .ports(
                        port(LiteFsPorts.PROXY_NAME, LiteFsPorts.PROXY),
                        port(LiteFsPorts.APP_NAME, app.port()),
                        port(LiteFsPorts.REPLICATION_NAME, LiteFsPorts.REPLICATION))
                .startupProbe(app.health().startupProbe(LiteFsPorts.PROXY_NAME))
                .livenessProbe(app.health().livenessProbe(LiteFsPorts.PROXY_NAME))
                .readinessProbe(app.health().readinessProbe(LiteFsPorts.PROXY_NAME))
                .lifecycle(Termination.drain(Termination.SHORT_DRAIN_SECONDS))
                .resources(app.resources().requirements())
                // FUSE needs both: root, and a device that only a privileged container has.
                .securityContext(SecurityContextArgs.builder()
                        .privileged(true)
                        .runAsUser(0)
                        .runAsGroup(0)
                        .build())
                .volumeMounts(mounts(args))
                .build();
    }

    private static List<VolumeArgs> volumes(LiteFsAppArgs args, Site site) {
        var volumes = new ArrayList<VolumeArgs>();
        volumes.add(empty(MOUNT));
        volumes.add(empty(CONFIG));
        volumes.add(VolumeArgs.builder()
                .name(SCRIPTS)
                .configMap(ConfigMapVolumeSourceArgs.builder()
                        .name(new LiteFsNames(args.name()).scripts())
                        .build())
                .build());
        args.app().mounts().forEach(extra -> volumes.add(extra.volume(site)));
        return volumes;
    }

    private static List<VolumeMountArgs> mounts(LiteFsAppArgs args) {
        var mounts = new ArrayList<>(List.of(
                mount(DATA, args.folders().data()),
                mount(MOUNT, args.folders().mount()),
                readOnly(CONFIG, LiteFsFolders.CONFIG),
                readOnly(SCRIPTS, LiteFsFolders.SCRIPTS)));
        args.app().mounts().forEach(extra -> mounts.add(extra.mount()));
        return mounts;
    }

    static EnvVarArgs variable(String name, String value) {
        return EnvVarArgs.builder().name(name).value(value).build();
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
