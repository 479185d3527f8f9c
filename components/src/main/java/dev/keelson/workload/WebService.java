package dev.keelson.workload;

import com.pulumi.kubernetes.apps.v1.Deployment;
import com.pulumi.kubernetes.apps.v1.DeploymentArgs;
import com.pulumi.kubernetes.apps.v1.inputs.DeploymentSpecArgs;
import com.pulumi.kubernetes.apps.v1.inputs.DeploymentStrategyArgs;
import com.pulumi.kubernetes.apps.v1.inputs.RollingUpdateDeploymentArgs;
import com.pulumi.kubernetes.core.v1.Service;
import com.pulumi.kubernetes.core.v1.ServiceArgs;
import com.pulumi.kubernetes.core.v1.inputs.ServicePortArgs;
import com.pulumi.kubernetes.core.v1.inputs.ServiceSpecArgs;
import com.pulumi.kubernetes.meta.v1.inputs.LabelSelectorArgs;
import com.pulumi.kubernetes.networking.v1.NetworkPolicy;
import com.pulumi.kubernetes.networking.v1.NetworkPolicyArgs;
import com.pulumi.kubernetes.policy.v1.PodDisruptionBudget;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.CustomTimeouts;
import com.pulumi.resources.Resource;
import dev.keelson.settings.DnsLabel;
import dev.keelson.site.Backend;
import dev.keelson.site.Part;
import dev.keelson.site.Served;
import dev.keelson.site.Site;
import dev.keelson.site.Uses;
import dev.keelson.site.Wave;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An app that keeps nothing in its pods: there may be any number of them, and none loses a request when it is replaced.
 *
 * <p>Only Traefik, if a public host leads to it, and the apps that it is handed to can reach it.
 */
public final class WebService extends ComponentResource implements Served, Part {
    public static final String TYPE = "keelson:workload:WebService";

    /** Kubernetes' own default; it includes the image's download. */
    private static final Duration LEAST_PROGRESS = Duration.ofMinutes(10);

    private final AppArgs app;
    private final Wave wave;
    private final Backend backend;

    public WebService(String name, WebServiceArgs args, Site site) {
        super(TYPE, name, site.options());
        this.app = args.app();
        this.wave = MigrationJob.wave(app).next();
        var child = CustomResourceOptions.builder().parent(this).build();
        var variables = app.variables(Map.of());
        var before = new ArrayList<Resource>();
        before.add(site.namespace());
        before.addAll(app.uses().first());
        before.add(new NetworkPolicy(name + "-network-policy", policy(site), child));
        before.addAll(IngressPolicy.letIn(name, app.name().text(), app.uses().calls(), site, child));
        before.addAll(variables.declare(name, site, child));
        args.migration()
                .ifPresent(migration -> before.add(
                        MigrationJob.declare(name, args, migration, variables, site, this, List.copyOf(before))));
        var rollout = progress().multipliedBy(app.replicas());
        var deployment = new Deployment(
                name + "-deployment",
                deployment(args, variables, site),
                CustomResourceOptions.builder()
                        .parent(this)
                        .dependsOn(before)
                        .customTimeouts(CustomTimeouts.builder()
                                .create(rollout)
                                .update(rollout)
                                .build())
                        .build());
        // Pulumi waits until a Service has pods: after the Deployment it need not wait for its start as well.
        var service = new Service(
                name + "-service",
                service(site),
                CustomResourceOptions.builder()
                        .parent(this)
                        .dependsOn(deployment)
                        .build());
        if (app.replicas() > 1) {
            new PodDisruptionBudget(
                    name + "-disruption-budget",
                    Availability.budget(site, app.name().text(), pods(site)),
                    child);
        }
        this.backend = new Backend(
                service.metadata().applyValue(metadata -> metadata.name().orElseThrow()), app.port());
        AppProof.of("Deployment", app).prove(site);
        registerOutputs(Map.of("reads", backend.service(), "writes", backend.service()));
    }

    @Override
    public DnsLabel name() {
        return app.name();
    }

    @Override
    public Backend reads() {
        return backend;
    }

    @Override
    public Backend writes() {
        return backend;
    }

    @Override
    public String healthPath() {
        return app.health().path();
    }

    /** Where it is, in the variable {@code <NAME>_URL}. */
    @Override
    public Uses uses() {
        return uses(Uses.urlVariable(app.name()));
    }

    /** The same in a variable of another name. */
    public Part as(String variable) {
        return () -> uses(variable);
    }

    private Uses uses(String variable) {
        return Uses.variable(variable, "http://%s:%d".formatted(app.name(), app.port()))
                .after(List.of(this))
                .calling(new Uses.Callee(app.name().text(), app.port()))
                .in(wave);
    }

    /** How long a rollout may take without a new pod that is ready. */
    private Duration progress() {
        var replacement = app.replacement();
        return replacement.compareTo(LEAST_PROGRESS) < 0 ? LEAST_PROGRESS : replacement;
    }

    private Map<String, String> pods(Site site) {
        return site.labels().selector(app.name().text(), WebServicePod.SERVER);
    }

    private NetworkPolicyArgs policy(Site site) {
        return IngressPolicy.of(site, app.name().text(), app.port(), Caller.ofHosts(site, app.name()));
    }

    private DeploymentArgs deployment(WebServiceArgs args, Variables variables, Site site) {
        return DeploymentArgs.builder()
                .metadata(site.metadata(app.name().text(), app.name().text(), annotations()))
                .spec(DeploymentSpecArgs.builder()
                        .replicas(app.replicas())
                        .minReadySeconds(app.minReadySeconds())
                        .progressDeadlineSeconds(Math.toIntExact(progress().toSeconds()))
                        .strategy(DeploymentStrategyArgs.builder()
                                .type("RollingUpdate")
                                .rollingUpdate(RollingUpdateDeploymentArgs.builder()
                                        .maxUnavailable(0)
                                        .maxSurge(1)
                                        .build())
                                .build())
                        .selector(LabelSelectorArgs.builder()
                                .matchLabels(pods(site))
                                .build())
                        .template(WebServicePod.template(args, variables, site))
                        .build())
                .build();
    }

    private Map<String, String> annotations() {
        var annotations = new TreeMap<>(app.owner().annotations());
        annotations.putAll(wave.annotations());
        return annotations;
    }

    private ServiceArgs service(Site site) {
        return ServiceArgs.builder()
                .metadata(site.metadata(app.name().text(), app.name().text()))
                .spec(ServiceSpecArgs.builder()
                        .selector(pods(site))
                        .ports(ServicePortArgs.builder()
                                .name(WebServicePod.PORT)
                                .port(app.port())
                                .targetPort(WebServicePod.PORT)
                                .build())
                        .build())
                .build();
    }
}
