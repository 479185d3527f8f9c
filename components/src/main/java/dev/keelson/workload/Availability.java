package dev.keelson.workload;

import com.pulumi.kubernetes.core.v1.inputs.TopologySpreadConstraintArgs;
import com.pulumi.kubernetes.meta.v1.inputs.LabelSelectorArgs;
import com.pulumi.kubernetes.policy.v1.PodDisruptionBudgetArgs;
import com.pulumi.kubernetes.policy.v1.inputs.PodDisruptionBudgetSpecArgs;
import dev.keelson.site.Site;
import java.util.Map;

/** Keeps an app going while a node is drained. */
public final class Availability {
    private Availability() {}

    /** The pods with these labels on as many nodes as there are; a cluster of one node has to run all of them too. */
    public static TopologySpreadConstraintArgs spread(Map<String, String> pods) {
        return TopologySpreadConstraintArgs.builder()
                .maxSkew(1)
                .topologyKey("kubernetes.io/hostname")
                .whenUnsatisfiable("ScheduleAnyway")
                .labelSelector(selector(pods))
                .build();
    }

    /** A drain takes one of an app's pods at a time. With a single pod, it would keep the node from being drained. */
    public static PodDisruptionBudgetArgs budget(Site site, String app, Map<String, String> pods) {
        return PodDisruptionBudgetArgs.builder()
                .metadata(site.metadata(app, app))
                .spec(PodDisruptionBudgetSpecArgs.builder()
                        .maxUnavailable(1)
                        // A pod that is broken already must not keep its node from being drained.
                        .unhealthyPodEvictionPolicy("AlwaysAllow")
                        .selector(selector(pods))
                        .build())
                .build();
    }

    private static LabelSelectorArgs selector(Map<String, String> pods) {
        return LabelSelectorArgs.builder().matchLabels(pods).build();
    }
}
