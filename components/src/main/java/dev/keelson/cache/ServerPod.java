package dev.keelson.cache;

import com.pulumi.kubernetes.core.v1.inputs.ContainerArgs;
import com.pulumi.kubernetes.core.v1.inputs.ContainerPortArgs;
import com.pulumi.kubernetes.core.v1.inputs.EnvVarArgs;
import com.pulumi.kubernetes.core.v1.inputs.EnvVarSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.ExecActionArgs;
import com.pulumi.kubernetes.core.v1.inputs.KeyToPathArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodTemplateSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.ProbeArgs;
import com.pulumi.kubernetes.core.v1.inputs.SecretKeySelectorArgs;
import com.pulumi.kubernetes.core.v1.inputs.SecretVolumeSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeMountArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import dev.keelson.settings.ImageReference;
import dev.keelson.site.Site;
import dev.keelson.stack.Outputs;
import dev.keelson.workload.Resources;
import dev.keelson.workload.RestrictedPod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one pod of a server with Redis's protocol, whose data lies on a volume of its own.
 *
 * @param program the word with which the names of the server's programs begin
 * @param options of the server, beside those about its data and its login
 */
record ServerPod(
        String name,
        String program,
        ImageReference image,
        Resources resources,
        List<String> options,
        Optional<ServerLogin> login,
        Site site) {
    static final String PORT_NAME = "redis";

    /** The volume that holds the data. */
    static final String DATA = "data";

    private static final String DATA_FOLDER = "/data";
    private static final String LOGIN = "login";

    /** The user of the official images. */
    private static final int USER = 999;

    /** Long enough to write out what the append-only file does not hold yet. */
    private static final int TERMINATION_SECONDS = 30;

    ServerPod {
        options = List.copyOf(options);
    }

    /** The pod with these probes; {@code data} is empty where the pod's owner adds that volume by itself. */
    PodTemplateSpecArgs template(ProbeArgs alive, ProbeArgs ready, Optional<VolumeArgs> data) {
        var pod = site.namespace()
                .pod()
                .terminationGracePeriodSeconds(TERMINATION_SECONDS)
                .securityContext(RestrictedPod.of(USER))
                .containers(container(alive, ready));
        var volumes = volumes(data);
        if (!volumes.isEmpty()) {
            pod.volumes(volumes);
        }
        return PodTemplateSpecArgs.builder()
                .metadata(metadata())
                .spec(pod.build())
                .build();
    }

    /** Asks the server whether it is there, with these options of its command line. */
    ProbeArgs.Builder ping(String... options) {
        var command = new ArrayList<String>();
        command.add(program + "-cli");
        command.addAll(List.of(options));
        command.add("ping");
        return ProbeArgs.builder()
                .exec(ExecActionArgs.builder().command(command).build())
                .timeoutSeconds(5);
    }

    private ObjectMetaArgs metadata() {
        var metadata = ObjectMetaArgs.builder().labels(site.labels().of(name));
        login.ifPresent(
                known -> metadata.annotations(Outputs.entries(Map.of("keelson.dev/login-sha256", known.checksum()))));
        return metadata.build();
    }

    private List<VolumeArgs> volumes(Optional<VolumeArgs> data) {
        var volumes = new ArrayList<VolumeArgs>();
        data.ifPresent(volumes::add);
        login.ifPresent(known -> volumes.add(VolumeArgs.builder()
                .name(LOGIN)
                .secret(SecretVolumeSourceArgs.builder()
                        .secretName(known.secret())
                        .items(KeyToPathArgs.builder()
                                .key(ServerLogin.CONFIG)
                                .path(ServerLogin.CONFIG)
                                .build())
                        .build())
                .build()));
        return volumes;
    }

    private ContainerArgs container(ProbeArgs alive, ProbeArgs ready) {
        var container = ContainerArgs.builder()
                .name(program)
                .image(image.text())
                .command(command())
                .ports(ContainerPortArgs.builder()
                        .name(PORT_NAME)
                        .containerPort(Redis.PORT)
                        .build())
                .readinessProbe(ready)
                .livenessProbe(alive)
                .resources(resources.requirements())
                .securityContext(RestrictedPod.container())
                .volumeMounts(mounts());
        login.ifPresent(known -> container.env(password(known)));
        return container.build();
    }

    private List<String> command() {
        var command = new ArrayList<String>();
        command.add(program + "-server");
        if (login.isPresent()) {
            command.add(loginFolder() + "/" + ServerLogin.CONFIG);
        }
        command.addAll(List.of("--appendonly", "yes", "--dir", DATA_FOLDER));
        command.addAll(options);
        return command;
    }

    private List<VolumeMountArgs> mounts() {
        var mounts = new ArrayList<VolumeMountArgs>();
        mounts.add(VolumeMountArgs.builder().name(DATA).mountPath(DATA_FOLDER).build());
        if (login.isPresent()) {
            mounts.add(VolumeMountArgs.builder()
                    .name(LOGIN)
                    .mountPath(loginFolder())
                    .readOnly(true)
                    .build());
        }
        return mounts;
    }

    private String loginFolder() {
        return "/etc/" + program;
    }

    /**
     * What the probes log in with: an argument of theirs would be in the node's list of processes. Valkey's own variable
     * came later than 8.0, and it reads this one, too.
     */
    private static EnvVarArgs password(ServerLogin login) {
        return EnvVarArgs.builder()
                .name("REDISCLI_AUTH")
                .valueFrom(EnvVarSourceArgs.builder()
                        .secretKeyRef(SecretKeySelectorArgs.builder()
                                .name(login.secret())
                                .key(ServerLogin.PASSWORD)
                                .build())
                        .build())
                .build();
    }
}
