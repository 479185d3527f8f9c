package dev.keelson.workload;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.apps.v1.Deployment;
import com.pulumi.kubernetes.apps.v1.DeploymentArgs;
import com.pulumi.kubernetes.apps.v1.inputs.DeploymentSpecArgs;
import com.pulumi.kubernetes.apps.v1.inputs.DeploymentStrategyArgs;
import com.pulumi.kubernetes.apps.v1.inputs.RollingUpdateDeploymentArgs;
import com.pulumi.kubernetes.core.v1.ConfigMap;
import com.pulumi.kubernetes.core.v1.ConfigMapArgs;
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
import dev.keelson.image.ImageOwner;
import dev.keelson.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A server of others whose settings are one file, variables, or both: a Deployment with the file in a ConfigMap and its
 * secrets in variables, a Service, and who may reach it.
 *
 * <p>No component: it is what a component of such a server declares, as its own children.
 */
public final class ConfiguredServer {
    private final ConfiguredServerArgs args;
    private final String name;
    private final Site site;
    private final Output<String> service;

    /**
     * Declares it.
     *
     * @param name that of the component
     */
    public ConfiguredServer(String name, ConfiguredServerArgs args, ComponentResource parent, Site site) {
        this.args = args;
        this.name = args.name().text();
        this.site = site;
        var child = CustomResourceOptions.builder().parent(parent).build();
        var variables = Variables.of(args.name(), Map.of(), args.uses());
        var before = new ArrayList<Resource>();
        before.add(site.namespace());
        before.addAll(args.uses().first());
        before.add(new NetworkPolicy(name + "-network-policy", policy(), child));
        before.addAll(IngressPolicy.letIn(name, this.name, args.uses().calls(), site, child));
        args.file().ifPresent(file -> before.add(new ConfigMap(name + "-config", configMap(file), child)));
        before.addAll(variables.declare(name, site, child));
        var deployment = new Deployment(name + "-deployment", deployment(variables), options(parent, before));
        // Pulumi waits until a Service has pods: after the Deployment it need not wait for its start as well.
        this.service = new Service(
                        name + "-service",
                        serviceArgs(),
                        CustomResourceOptions.builder()
                                .parent(parent)
                                .dependsOn(deployment)
                                .build())
                .metadata()
                .applyValue(metadata -> metadata.name().orElseThrow());
        new AppProof(
                        "Deployment",
                        args.name(),
                        args.replicas(),
                        args.image(),
                        new ImageOwner.Pulumi(),
                        args.uses(),
                        args.tables())
                .prove(site);
        if (args.replicas() > 1) {
            new PodDisruptionBudget(
                    name + "-disruption-budget", Availability.budget(site, this.name, selector()), child);
        }
    }

    /** The name of its Service, once that is there. */
    public Output<String> service() {
        return service;
    }

    private NetworkPolicyArgs policy() {
        // A rule without peers would let everybody in.
        return IngressPolicy.of(
                site,
                name,
                args.ports().stream()
                        .filter(port -> !port.callers().isEmpty())
                        .map(port -> IngressPolicy.rule(
                                port.number(),
                                port.callers().stream().map(Caller::peer).toList()))
                        .toList());
    }

    private CustomResourceOptions options(ComponentResource parent, List<Resource> before) {
        var options = CustomResourceOptions.builder().parent(parent).dependsOn(before);
        args.progress()
                .ifPresent(time -> options.customTimeouts(
                        CustomTimeouts.builder().create(time).update(time).build()));
        return options.build();
    }

    private ConfigMapArgs configMap(ConfigFile file) {
        return ConfigMapArgs.builder()
                .metadata(site.metadata(ConfiguredServerPod.configMap(args), name))
                .data(Map.of(file.name(), file.text()))
                .build();
    }

    private DeploymentArgs deployment(Variables variables) {
        var spec = DeploymentSpecArgs.builder()
                .replicas(args.replicas())
                .strategy(strategy())
                .selector(LabelSelectorArgs.builder().matchLabels(selector()).build())
                .template(ConfiguredServerPod.template(args, variables, site));
        args.progress().ifPresent(time -> spec.progressDeadlineSeconds(Math.toIntExact(time.toSeconds())));
        return DeploymentArgs.builder()
                .metadata(site.metadata(name, name))
                .spec(spec.build())
                .build();
    }

    private DeploymentStrategyArgs strategy() {
        return switch (args.replacement()) {
            case EXCLUSIVE -> DeploymentStrategyArgs.builder().type("Recreate").build();
            case OVERLAPPING ->
                DeploymentStrategyArgs.builder()
                        .type("RollingUpdate")
                        .rollingUpdate(RollingUpdateDeploymentArgs.builder()
                                .maxUnavailable(0)
                                .maxSurge(1)
                                .build())
                        .build();
        };
    }

    private ServiceArgs serviceArgs() {
        return ServiceArgs.builder()
                .metadata(site.metadata(name, name))
                .spec(ServiceSpecArgs.builder()
                        .selector(selector())
                        .ports(ports())
                        .build())
                .build();
    }

    private List<ServicePortArgs> ports() {
        return args.ports().stream()
                .map(port -> ServicePortArgs.builder()
                        .name(port.name())
                        .port(port.number())
                        .targetPort(port.name())
                        .build())
                .toList();
    }

    private Map<String, String> selector() {
        return site.labels().selector(name);
    }
}
