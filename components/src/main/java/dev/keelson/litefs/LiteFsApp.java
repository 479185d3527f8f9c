package dev.keelson.litefs;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.apps.v1.StatefulSet;
import com.pulumi.kubernetes.apps.v1.StatefulSetArgs;
import com.pulumi.kubernetes.apps.v1.inputs.StatefulSetPersistentVolumeClaimRetentionPolicyArgs;
import com.pulumi.kubernetes.apps.v1.inputs.StatefulSetSpecArgs;
import com.pulumi.kubernetes.apps.v1.inputs.StatefulSetUpdateStrategyArgs;
import com.pulumi.kubernetes.core.v1.ConfigMap;
import com.pulumi.kubernetes.core.v1.ConfigMapArgs;
import com.pulumi.kubernetes.core.v1.Service;
import com.pulumi.kubernetes.core.v1.inputs.PersistentVolumeClaimArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodTemplateSpecArgs;
import com.pulumi.kubernetes.meta.v1.inputs.LabelSelectorArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.kubernetes.networking.v1.NetworkPolicy;
import com.pulumi.kubernetes.policy.v1.PodDisruptionBudget;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.CustomTimeouts;
import com.pulumi.resources.Resource;
import dev.keelson.k3s.PodSecurity;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.Problems;
import dev.keelson.site.Backend;
import dev.keelson.site.Part;
import dev.keelson.site.Served;
import dev.keelson.site.Site;
import dev.keelson.site.Uses;
import dev.keelson.storage.ClassVolumeArgs;
import dev.keelson.workload.AppArgs;
import dev.keelson.workload.AppProof;
import dev.keelson.workload.Availability;
import dev.keelson.workload.IngressPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An app on SQLite: LiteFS copies what pod 0 writes to all other pods, which serve reads.
 *
 * <p>The primary is always pod 0. While it is away, nothing can be written.
 */
public final class LiteFsApp extends ComponentResource implements Served, Part {
    public static final String TYPE = "keelson:litefs:LiteFsApp";

    private final LiteFsAppArgs args;
    private final Backend all;
    private final Backend primary;
    private final Output<String> primaryUrl;

    public LiteFsApp(String name, LiteFsAppArgs args, Site site) {
        super(TYPE, name, site.options());
        requirePrivileged(args, site);
        this.args = args;
        var app = args.name();
        var child = CustomResourceOptions.builder().parent(this).build();
        var variables = args.variables();
        var files = site.namespace().name().applyValue(namespace -> LiteFsPod.files(args, namespace));
        // The pods refer to these by fixed names and not by their outputs, for the reason that Variables gives.
        var before = new ArrayList<Resource>();
        before.add(site.namespace());
        before.addAll(args.app().uses().first());
        before.add(new NetworkPolicy(name + "-network-policy", LiteFsNetworkPolicy.of(app, site), child));
        before.addAll(IngressPolicy.letIn(name, app.text(), args.app().uses().calls(), site, child));
        before.add(new ConfigMap(
                name + "-scripts",
                ConfigMapArgs.builder()
                        .metadata(site.metadata(new LiteFsNames(app).scripts(), app.text()))
                        .data(files)
                        .build(),
                child));
        before.addAll(variables.declare(name, site, child));

        // The headless Service must not wait for pods, nor they for it: they find each other by it.
        new Service(name + "-headless", LiteFsServices.headless(app, site), child);
        var patient = CustomResourceOptions.builder()
                .parent(this)
                .customTimeouts(timeouts(args.app()))
                .build();
        this.all = backend(new Service(name + "-service", LiteFsServices.all(app, site), patient));
        this.primary = backend(new Service(name + "-primary", LiteFsServices.primary(app, site), patient));
        new StatefulSet(
                name + "-statefulset",
                statefulSet(args, LiteFsPod.template(args, variables, variables.checksums(files), site), site),
                CustomResourceOptions.builder()
                        .parent(this)
                        .dependsOn(before)
                        .protect(site.protection().protect())
                        .customTimeouts(timeouts(args.app()))
                        .build());
        if (args.app().replicas() > 1) {
            new PodDisruptionBudget(
                    name + "-disruption-budget",
                    Availability.budget(site, app.text(), site.labels().selector(app.text())),
                    child);
        }
        this.primaryUrl = site.namespace().name().applyValue(new LiteFsNames(app)::primaryUrl);
        site.prove(
                "litefs",
                app.text(),
                Map.of(
                        "replicas",
                        args.app().replicas(),
                        "port",
                        LiteFsPorts.REPLICATION,
                        "database",
                        args.database()));
        AppProof.of("StatefulSet", args.app()).prove(site);
        registerOutputs(Map.of("reads", all.service(), "writes", primary.service(), "primaryUrl", primaryUrl));
    }

    @Override
    public DnsLabel name() {
        return args.name();
    }

    /** All pods. */
    @Override
    public Backend reads() {
        return all;
    }

    /** Pod 0: every request that may write has to go there. */
    @Override
    public Backend writes() {
        return primary;
    }

    @Override
    public String healthPath() {
        return args.app().health().path();
    }

    /** Where its primary is, in the variable {@code <NAME>_URL}: any other pod would silently lose a write. */
    @Override
    public Uses uses() {
        return uses(Uses.urlVariable(name()));
    }

    /** The same in a variable of another name. */
    public Part as(String variable) {
        return () -> uses(variable);
    }

    private Uses uses(String variable) {
        return Uses.variable(variable, "http://" + new LiteFsNames(name()).primary())
                .after(List.of(this))
                .calling(new Uses.Callee(name().text(), LiteFsPorts.PROXY));
    }

    /** LiteFS's API on the primary, which only the app's own and its backup's pods reach. */
    public Output<String> primaryUrl() {
        return primaryUrl;
    }

    LiteFsAppArgs args() {
        return args;
    }

    private static void requirePrivileged(LiteFsAppArgs args, Site site) {
        var problems = new Problems();
        var level = site.namespace().podSecurity().enforce();
        if (level != PodSecurity.Level.PRIVILEGED) {
            problems.wrong(
                    "podSecurity.enforce",
                    level.label(),
                    "privileged where %s lives: %s".formatted(args.name(), LiteFsAppArgs.NEEDS_PRIVILEGES));
        }
        problems.check();
    }

    private static Backend backend(Service service) {
        return new Backend(
                service.metadata().applyValue(metadata -> metadata.name().orElseThrow()), LiteFsPorts.SERVICE);
    }

    /** The pods are replaced one after the other, and each may take as long as its start and its end may. */
    private static CustomTimeouts timeouts(AppArgs app) {
        var whole = app.replacement().multipliedBy(app.replicas());
        return CustomTimeouts.builder().create(whole).update(whole).build();
    }

    private static StatefulSetArgs statefulSet(LiteFsAppArgs args, PodTemplateSpecArgs template, Site site) {
        var names = new LiteFsNames(args.name());
        return StatefulSetArgs.builder()
                .metadata(site.metadata(
                        names.all(), names.all(), args.app().owner().annotations()))
                .spec(StatefulSetSpecArgs.builder()
                        .replicas(args.app().replicas())
                        .serviceName(names.headless())
                        // A replica is not ready before the primary is, wherever it comes in the order.
                        .podManagementPolicy("Parallel")
                        .updateStrategy(StatefulSetUpdateStrategyArgs.builder()
                                .type("RollingUpdate")
                                .build())
                        .minReadySeconds(args.app().minReadySeconds())
                        .persistentVolumeClaimRetentionPolicy(
                                StatefulSetPersistentVolumeClaimRetentionPolicyArgs.builder()
                                        .whenDeleted("Retain")
                                        .whenScaled("Retain")
                                        .build())
                        .selector(LabelSelectorArgs.builder()
                                .matchLabels(site.labels().selector(names.all()))
                                .build())
                        .template(template)
                        .volumeClaimTemplates(claim(args, site))
                        .build())
                .build();
    }

    private static PersistentVolumeClaimArgs claim(LiteFsAppArgs args, Site site) {
        return PersistentVolumeClaimArgs.builder()
                .metadata(ObjectMetaArgs.builder()
                        .name(LiteFsPod.DATA)
                        .labels(site.labels().selector(args.name().text()))
                        .build())
                .spec(new ClassVolumeArgs(args.storage(), args.storageClass()).claim(site.cluster()))
                .build();
    }
}
