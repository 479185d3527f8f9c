package dev.keelson.workload;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.inputs.ContainerArgs;
import com.pulumi.kubernetes.core.v1.inputs.ContainerPortArgs;
import com.pulumi.kubernetes.core.v1.inputs.EmptyDirVolumeSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodTemplateSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.SecurityContextArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeMountArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import dev.keelson.site.Site;
import java.util.ArrayList;
import java.util.Map;

/** The pods of a service: those that take requests, and what those of its migration have in common with them. */
final class WebServicePod {
    /** The label of the pods that take requests; no Service leads to the others. */
    static final String SERVER = "server";

    static final String PORT = "http";
    static final String TEMPORARY = "tmp";
    static final String TEMPORARY_FOLDER = "/tmp";

    private WebServicePod() {}

    static PodTemplateSpecArgs template(WebServiceArgs args, Variables variables, Site site) {
        var app = args.app();
        var container = container(args, variables)
                .name(app.name().text())
                .ports(ContainerPortArgs.builder()
                        .name(PORT)
                        .containerPort(app.port())
                        .build())
                .startupProbe(app.health().startupProbe(PORT))
                .livenessProbe(app.health().livenessProbe(PORT))
                .readinessProbe(app.health().readinessProbe(PORT))
                .lifecycle(Termination.drain(Termination.DRAIN_SECONDS))
                .resources(app.resources().requirements());
        if (!args.command().isEmpty()) {
            container.command(args.command());
        }
        return PodTemplateSpecArgs.builder()
                .metadata(ObjectMetaArgs.builder()
                        .labels(site.labels().of(app.name().text(), SERVER))
                        .annotations(variables.checksums(Output.of(Map.of())))
                        .build())
                .spec(pod(args, site)
                        .terminationGracePeriodSeconds(app.terminationSeconds())
                        .topologySpreadConstraints(Availability.spread(
                                site.labels().selector(app.name().text(), SERVER)))
                        .containers(container.build())
                        .build())
                .build();
    }

    /** A pod without containers. */
    static PodSpecArgs.Builder pod(WebServiceArgs args, Site site) {
        var volumes = new ArrayList<VolumeArgs>();
        volumes.add(VolumeArgs.builder()
                .name(TEMPORARY)
                .emptyDir(EmptyDirVolumeSourceArgs.builder().build())
                .build());
        args.app().mounts().forEach(mount -> volumes.add(mount.volume(site)));
        return site.namespace()
                .pod()
                .securityContext(RestrictedPod.of(args.security().user()))
                .volumes(volumes);
    }

    /** A container with the service's image, variables and files, which does nothing yet. */
    static ContainerArgs.Builder container(WebServiceArgs args, Variables variables) {
        var mounts = new ArrayList<VolumeMountArgs>();
        mounts.add(VolumeMountArgs.builder()
                .name(TEMPORARY)
                .mountPath(TEMPORARY_FOLDER)
                .build());
        args.app().mounts().forEach(mount -> mounts.add(mount.mount()));
        var container = ContainerArgs.builder()
                .image(args.app().image().text())
                .imagePullPolicy(args.app().pullPolicy().text())
                .envFrom(variables.sources())
                .securityContext(SecurityContextArgs.builder(RestrictedPod.container())
                        .readOnlyRootFilesystem(!args.security().writableRoot())
                        .build())
                .volumeMounts(mounts);
        if (!variables.references().isEmpty()) {
            container.env(variables.keys());
        }
        return container;
    }
}
