package dev.keelson.cache;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.apps.v1.DeploymentArgs;
import com.pulumi.kubernetes.apps.v1.inputs.DeploymentSpecArgs;
import com.pulumi.kubernetes.apps.v1.inputs.DeploymentStrategyArgs;
import com.pulumi.kubernetes.core.v1.inputs.PersistentVolumeClaimVolumeSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodTemplateSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeArgs;
import com.pulumi.kubernetes.meta.v1.inputs.LabelSelectorArgs;
import dev.keelson.site.Site;
import java.util.List;
import java.util.Optional;

/** The Deployment of a {@link Redis}. */
record RedisServer(String name, RedisArgs args, Optional<ServerLogin> login, Site site) {
    private static final String PROGRAM = "redis";

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
                        .template(template(claim))
                        .build())
                .build();
    }

    private PodTemplateSpecArgs template(Output<String> claim) {
        var pod = new ServerPod(name, PROGRAM, args.image(), args.resources(), List.of(), login, site);
        var data = VolumeArgs.builder()
                .name(ServerPod.DATA)
                .persistentVolumeClaim(PersistentVolumeClaimVolumeSourceArgs.builder()
                        .claimName(claim)
                        .build())
                .build();
        return pod.template(
                pod.ping()
                        .initialDelaySeconds(30)
                        .periodSeconds(15)
                        .failureThreshold(5)
                        .build(),
                pod.ping().periodSeconds(5).build(),
                Optional.of(data));
    }
}
