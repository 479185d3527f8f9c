package dev.keelson.cache;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.apps.v1.DeploymentArgs;
import com.pulumi.kubernetes.apps.v1.inputs.DeploymentSpecArgs;
import com.pulumi.kubernetes.apps.v1.inputs.DeploymentStrategyArgs;
import com.pulumi.kubernetes.core.v1.inputs.ContainerArgs;
import com.pulumi.kubernetes.core.v1.inputs.ContainerPortArgs;
import com.pulumi.kubernetes.core.v1.inputs.EnvVarArgs;
import com.pulumi.kubernetes.core.v1.inputs.EnvVarSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.ExecActionArgs;
import com.pulumi.kubernetes.core.v1.inputs.KeyToPathArgs;
import com.pulumi.kubernetes.core.v1.inputs.PersistentVolumeClaimVolumeSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodTemplateSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.ProbeArgs;
import com.pulumi.kubernetes.core.v1.inputs.SecretKeySelectorArgs;
import com.pulumi.kubernetes.core.v1.inputs.SecretVolumeSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeMountArgs;
import com.pulumi.kubernetes.meta.v1.inputs.LabelSelectorArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import dev.keelson.site.Site;
import dev.keelson.stack.Outputs;
import dev.keelson.workload.RestrictedPod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one pod of a {@link Redis}. */
record RedisServer(String name, RedisArgs args, Optional<Output<String>> loginChecksum, Site site) {
    private static final String CONTAINER = "redis";
    private static final String DATA = "data";
    private static final String DATA_FOLDER = "/data";
    private static final String LOGIN = "login";
    private static final String LOGIN_FOLDER = "/etc/redis";

    /** The user of the official images. */
    private static final int USER = 999;

    /** Long enough to write out what the append-only file does not hold yet. */
    private static final int TERMINATION_SECONDS = 30;

    DeploymentArgs deployment(Output<String> claim) {
        return DeploymentArgs.builder()
                .metadata(site.metadata(name, name))
                .spec(DeploymentSpecArgs.builder()
                        .replicas(1)
                        // Two servers must never write the same file.
                        .strategy(DeploymentStrategyArgs.builder()
                                .type("Recreate")
                                .build())
                        .selector(LabelSelectorArgs.builder()
                                .matchLabels(site.labels().selector(name))
                                .build())
                        .template(PodTemplateSpecArgs.builder()
                                .metadata(metadata())
                                .spec(pod(claim))
                                .build())
                        .build())
                .build();
    }

    private ObjectMetaArgs metadata() {
        var metadata = ObjectMetaArgs.builder().labels(site.labels().of(name));
        loginChecksum.ifPresent(sum -> metadata.annotations(Outputs.entries(Map.of("keelson.dev/login-sha256", sum))));
        return metadata.build();
    }

    private PodSpecArgs pod(Output<String> claim) {
        return site.namespace()
                .pod()
                .terminationGracePeriodSeconds(TERMINATION_SECONDS)
                .securityContext(RestrictedPod.of(USER))
                .containers(container())
                .volumes(volumes(claim))
                .build();
    }

    private List<VolumeArgs> volumes(Output<String> claim) {
        var volumes = new ArrayList<VolumeArgs>();
        volumes.add(VolumeArgs.builder()
                .name(DATA)
                .persistentVolumeClaim(PersistentVolumeClaimVolumeSourceArgs.builder()
                        .claimName(claim)
                        .build())
                .build());
        if (hasLogin()) {
            volumes.add(VolumeArgs.builder()
                    .name(LOGIN)
                    .secret(SecretVolumeSourceArgs.builder()
                            .secretName(RedisLogin.name(name))
                            .items(KeyToPathArgs.builder()
                                    .key(RedisLogin.CONFIG)
                                    .path(RedisLogin.CONFIG)
                                    .build())
                            .build())
                    .build());
        }
        return volumes;
    }

    private ContainerArgs container() {
        var container = ContainerArgs.builder()
                .name(CONTAINER)
                .image(args.image().text())
                .command(command())
                .ports(ContainerPortArgs.builder()
                        .name(Redis.PORT_NAME)
                        .containerPort(Redis.PORT)
                        .build())
                .readinessProbe(ping().periodSeconds(5).build())
                .livenessProbe(ping().initialDelaySeconds(30)
                        .periodSeconds(15)
                        .failureThreshold(5)
                        .build())
                .resources(args.resources().requirements())
                .securityContext(RestrictedPod.container())
                .volumeMounts(mounts());
        if (hasLogin()) {
            container.env(password());
        }
        return container.build();
    }

    private List<String> command() {
        var command = new ArrayList<String>();
        command.add("redis-server");
        if (hasLogin()) {
            command.add(LOGIN_FOLDER + "/" + RedisLogin.CONFIG);
        }
        command.addAll(List.of("--appendonly", "yes", "--dir", DATA_FOLDER));
        return command;
    }

    private List<VolumeMountArgs> mounts() {
        var mounts = new ArrayList<VolumeMountArgs>();
        mounts.add(VolumeMountArgs.builder().name(DATA).mountPath(DATA_FOLDER).build());
        if (hasLogin()) {
            mounts.add(VolumeMountArgs.builder()
                    .name(LOGIN)
                    .mountPath(LOGIN_FOLDER)
                    .readOnly(true)
                    .build());
        }
        return mounts;
    }

    /** What redis-cli logs in with: an argument of the probes would be in the node's list of processes. */
    private EnvVarArgs password() {
        return EnvVarArgs.builder()
                .name("REDISCLI_AUTH")
                .valueFrom(EnvVarSourceArgs.builder()
                        .secretKeyRef(SecretKeySelectorArgs.builder()
                                .name(RedisLogin.name(name))
                                .key(RedisLogin.PASSWORD)
                                .build())
                        .build())
                .build();
    }

    private static ProbeArgs.Builder ping() {
        return ProbeArgs.builder()
                .exec(ExecActionArgs.builder().command("redis-cli", "ping").build())
                .timeoutSeconds(5);
    }

    private boolean hasLogin() {
        return loginChecksum.isPresent();
    }
}
