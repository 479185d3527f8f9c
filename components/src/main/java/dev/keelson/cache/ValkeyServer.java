package dev.keelson.cache;

import com.pulumi.kubernetes.apps.v1.StatefulSetArgs;
import com.pulumi.kubernetes.apps.v1.inputs.StatefulSetPersistentVolumeClaimRetentionPolicyArgs;
import com.pulumi.kubernetes.apps.v1.inputs.StatefulSetSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.PersistentVolumeClaimArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodTemplateSpecArgs;
import com.pulumi.kubernetes.meta.v1.inputs.LabelSelectorArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import dev.keelson.settings.Quantity;
import dev.keelson.site.Site;
import dev.keelson.storage.ClassVolumeArgs;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The StatefulSet of a {@link Valkey}. */
record ValkeyServer(String name, ValkeyArgs args, Optional<ServerLogin> login, Site site) {
    private static final String PROGRAM = "valkey";

    /** The rest is for connections, and for the pages that change while the append-only file is rewritten. */
    private static final BigDecimal SHARE_OF_DATA = new BigDecimal("0.8");

    StatefulSetArgs statefulSet() {
        return StatefulSetArgs.builder()
                .metadata(site.metadata(name, name))
                .spec(StatefulSetSpecArgs.builder()
                        .replicas(1)
                        .serviceName(name)
                        .persistentVolumeClaimRetentionPolicy(
                                StatefulSetPersistentVolumeClaimRetentionPolicyArgs.builder()
                                        .whenDeleted("Retain")
                                        .whenScaled("Retain")
                                        .build())
                        .selector(LabelSelectorArgs.builder()
                                .matchLabels(site.labels().selector(name))
                                .build())
                        .template(template())
                        .volumeClaimTemplates(claim())
                        .build())
                .build();
    }

    private PodTemplateSpecArgs template() {
        var pod = new ServerPod(name, PROGRAM, args.image(), args.resources(), options(args), login, site);
        return pod.template(
                // A server that still reads its file answers with an error. It is alive, and must be let finish.
                pod.ping().initialDelaySeconds(30).periodSeconds(10).build(),
                pod.ping("-e").initialDelaySeconds(5).periodSeconds(5).build(),
                Optional.empty());
    }

    /** Memory that is not limited by the server itself is limited by the kernel, which kills it. */
    static List<String> options(ValkeyArgs args) {
        return List.of(
                "--appendfsync",
                "everysec",
                "--maxmemory",
                memory(args.resources().memoryLimit()),
                "--maxmemory-policy",
                args.holds().policy());
    }

    /** In bytes: the server has other units than Kubernetes. */
    static String memory(Quantity limit) {
        return limit.amount().multiply(SHARE_OF_DATA).toBigInteger().toString();
    }

    /** The controller gives it the labels of the selector; more of them here could never be changed. */
    private PersistentVolumeClaimArgs claim() {
        return PersistentVolumeClaimArgs.builder()
                .metadata(ObjectMetaArgs.builder().name(ServerPod.DATA).build())
                .spec(new ClassVolumeArgs(args.storage(), args.storageClass()).claim(site.cluster()))
                .build();
    }
}
