package dev.keelson.litefs;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.apps.v1.StatefulSet;
import com.pulumi.kubernetes.apps.v1.StatefulSetArgs;
import com.pulumi.kubernetes.apps.v1.inputs.StatefulSetPersistentVolumeClaimRetentionPolicyArgs;
import com.pulumi.kubernetes.apps.v1.inputs.StatefulSetSpecArgs;
import com.pulumi.kubernetes.apps.v1.inputs.StatefulSetUpdateStrategyArgs;
import com.pulumi.kubernetes.core.v1.ConfigMap;
import com.pulumi.kubernetes.core.v1.Secret;
import com.pulumi.kubernetes.core.v1.Service;
import com.pulumi.kubernetes.core.v1.inputs.PersistentVolumeClaimArgs;
import com.pulumi.kubernetes.core.v1.inputs.PersistentVolumeClaimSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.ResourceRequirementsArgs;
import com.pulumi.kubernetes.meta.v1.inputs.LabelSelectorArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.kubernetes.networking.v1.NetworkPolicy;
import com.pulumi.kubernetes.policy.v1.PodDisruptionBudget;
import com.pulumi.kubernetes.policy.v1.PodDisruptionBudgetArgs;
import com.pulumi.kubernetes.policy.v1.inputs.PodDisruptionBudgetSpecArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.CustomTimeouts;
import com.pulumi.resources.Resource;
import dev.keelson.site.Backend;
import java.util.ArrayList;
import java.util.Map;

/**
 * An app on SQLite: LiteFS copies what pod 0 writes to all other pods, which read.
 *
 * <p>There is one primary and it is pod 0, whatever happens; while it is away nothing can be written.
 */
public final class LiteFsApp extends ComponentResource {
    public static final String TYPE = "keelson:litefs:LiteFsApp";

    private final LiteFsAppArgs args;
    private final Backend service;
    private final Backend primary;
    private final Backend headless;
    private final Output<String> primaryUrl;

    public LiteFsApp(String name, LiteFsAppArgs args, ComponentResourceOptions options) {
        super(TYPE, name, options);
        this.args = args;
        var child = CustomResourceOptions.builder().parent(this).build();
        var files = LiteFsFiles.of(args);
        // The pods refer to these by fixed names and not by their outputs: Pulumi replaces a ConfigMap whose data
        // changes, and with it the StatefulSet that takes an output of it (seen with the provider's 4.32).
        var before = new ArrayList<Resource>();
        before.add(args.namespace());
        before.add(new NetworkPolicy(name + "-network-policy", LiteFsNetworkPolicy.of(args), child));
        before.add(new ConfigMap(name + "-scripts", files.scripts(), child));
        files.environment().ifPresent(map -> before.add(new ConfigMap(name + "-environment", map, child)));
        files.secrets().ifPresent(secret -> before.add(new Secret(name + "-secrets", secret, child)));

        // The headless Service must not wait for pods, nor they for it: they find each other by it.
        var patient = CustomResourceOptions.builder()
                .parent(this)
                .customTimeouts(timeouts(args))
                .build();
        this.headless =
                backend(new Service(name + "-headless", LiteFsServices.headless(args), child), LiteFsPorts.PROXY);
        this.service = backend(new Service(name + "-service", LiteFsServices.all(args), patient), LiteFsPorts.SERVICE);
        this.primary =
                backend(new Service(name + "-primary", LiteFsServices.primary(args), patient), LiteFsPorts.SERVICE);
        new StatefulSet(
                name + "-statefulset",
                statefulSet(args, files.checksums()),
                CustomResourceOptions.builder()
                        .parent(this)
                        .dependsOn(before)
                        .protect(args.protection().protect())
                        .ignoreChanges(args.ignoreChanges())
                        .customTimeouts(timeouts(args))
                        .build());
        if (args.replicas() > 1) {
            new PodDisruptionBudget(name + "-disruption-budget", disruptionBudget(args), child);
        }
        this.primaryUrl = args.namespace().name().applyValue(new LiteFsNames(args.name())::primaryUrl);
        registerOutputs(Map.of(
                "service", service.service(),
                "primary", primary.service(),
                "headless", headless.service(),
                "primaryUrl", primaryUrl));
    }

    /** All pods: for reads only. */
    public Backend service() {
        return service;
    }

    /** Pod 0: everything that may write has to go here. */
    public Backend primary() {
        return primary;
    }

    /** Each pod by its name. */
    public Backend headless() {
        return headless;
    }

    /** LiteFS's API on the primary, which only the app's own and its backup's pods reach. */
    public Output<String> primaryUrl() {
        return primaryUrl;
    }

    LiteFsAppArgs args() {
        return args;
    }

    private static Backend backend(Service service, int port) {
        return new Backend(
                service.metadata().applyValue(metadata -> metadata.name().orElseThrow()), port);
    }

    /** The pods are replaced one after the other, and each may take as long as its start and its end may. */
    private static CustomTimeouts timeouts(LiteFsAppArgs args) {
        var whole = args.health()
                .start()
                .plusSeconds(args.minReadySeconds() + args.terminationSeconds())
                .multipliedBy(args.replicas());
        return CustomTimeouts.builder().create(whole).update(whole).build();
    }

    private static StatefulSetArgs statefulSet(LiteFsAppArgs args, Output<Map<String, String>> checksums) {
        var names = new LiteFsNames(args.name());
        var metadata = ObjectMetaArgs.builder(args.namespace().metadata(names.all(), names.all()));
        if (!args.annotations().isEmpty()) {
            metadata.annotations(args.annotations());
        }
        return StatefulSetArgs.builder()
                .metadata(metadata.build())
                .spec(StatefulSetSpecArgs.builder()
                        .replicas(args.replicas())
                        .serviceName(names.headless())
                        // A replica is not ready before the primary is, wherever it stands in the order.
                        .podManagementPolicy("Parallel")
                        .updateStrategy(StatefulSetUpdateStrategyArgs.builder()
                                .type("RollingUpdate")
                                .build())
                        .minReadySeconds(args.minReadySeconds())
                        .persistentVolumeClaimRetentionPolicy(
                                StatefulSetPersistentVolumeClaimRetentionPolicyArgs.builder()
                                        .whenDeleted("Retain")
                                        .whenScaled("Retain")
                                        .build())
                        .selector(selector(args))
                        .template(LiteFsPod.template(args, checksums))
                        .volumeClaimTemplates(claim(args))
                        .build())
                .build();
    }

    private static PersistentVolumeClaimArgs claim(LiteFsAppArgs args) {
        return PersistentVolumeClaimArgs.builder()
                .metadata(ObjectMetaArgs.builder()
                        .name(LiteFsPod.DATA)
                        .labels(args.namespace().labels().selector(args.name().text()))
                        .build())
                .spec(PersistentVolumeClaimSpecArgs.builder()
                        .accessModes("ReadWriteOnce")
                        .storageClassName(args.storageClass())
                        .resources(ResourceRequirementsArgs.builder()
                                .requests(Map.of("storage", args.storage().text()))
                                .build())
                        .build())
                .build();
    }

    private static PodDisruptionBudgetArgs disruptionBudget(LiteFsAppArgs args) {
        return PodDisruptionBudgetArgs.builder()
                .metadata(args.namespace()
                        .metadata(args.name().text(), args.name().text()))
                .spec(PodDisruptionBudgetSpecArgs.builder()
                        .maxUnavailable(1)
                        // A pod that is broken already must not keep its node from being drained.
                        .unhealthyPodEvictionPolicy("AlwaysAllow")
                        .selector(selector(args))
                        .build())
                .build();
    }

    private static LabelSelectorArgs selector(LiteFsAppArgs args) {
        return LabelSelectorArgs.builder()
                .matchLabels(args.namespace().labels().selector(args.name().text()))
                .build();
    }
}
