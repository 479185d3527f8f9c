package dev.keelson.edge;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.apps.v1.Deployment;
import com.pulumi.kubernetes.apps.v1.DeploymentArgs;
import com.pulumi.kubernetes.apps.v1.inputs.DeploymentSpecArgs;
import com.pulumi.kubernetes.core.v1.Secret;
import com.pulumi.kubernetes.core.v1.SecretArgs;
import com.pulumi.kubernetes.core.v1.inputs.AffinityArgs;
import com.pulumi.kubernetes.core.v1.inputs.ConfigMapVolumeSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.ContainerArgs;
import com.pulumi.kubernetes.core.v1.inputs.ContainerPortArgs;
import com.pulumi.kubernetes.core.v1.inputs.EnvVarArgs;
import com.pulumi.kubernetes.core.v1.inputs.EnvVarSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.HTTPGetActionArgs;
import com.pulumi.kubernetes.core.v1.inputs.NodeAffinityArgs;
import com.pulumi.kubernetes.core.v1.inputs.NodeSelectorArgs;
import com.pulumi.kubernetes.core.v1.inputs.NodeSelectorRequirementArgs;
import com.pulumi.kubernetes.core.v1.inputs.NodeSelectorTermArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodAffinityTermArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodAntiAffinityArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodTemplateSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.ProbeArgs;
import com.pulumi.kubernetes.core.v1.inputs.SecretKeySelectorArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeMountArgs;
import com.pulumi.kubernetes.core.v1.inputs.WeightedPodAffinityTermArgs;
import com.pulumi.kubernetes.meta.v1.inputs.LabelSelectorArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.kubernetes.networking.v1.NetworkPolicy;
import com.pulumi.kubernetes.policy.v1.PodDisruptionBudget;
import com.pulumi.kubernetes.policy.v1.PodDisruptionBudgetArgs;
import com.pulumi.kubernetes.policy.v1.inputs.PodDisruptionBudgetSpecArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import dev.keelson.host.Destination;
import dev.keelson.k3s.Namespace;
import dev.keelson.k3s.NamespaceArgs;
import dev.keelson.k3s.PodSecurity;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.SettingType;
import dev.keelson.site.Site;
import dev.keelson.stack.Outputs;
import dev.keelson.workload.Caller;
import dev.keelson.workload.Checksum;
import dev.keelson.workload.IngressPolicy;
import dev.keelson.workload.RestrictedPod;
import dev.keelson.workload.SecretData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The cluster's end of a {@link Tunnel}: connectors that connect to Cloudflare and pass on the requests that come back.
 *
 * <p>Which hosts they serve is part of the tunnel's configuration, at Cloudflare. Their token, which says who they are,
 * comes from the stack of the site's cloud.
 */
public final class Cloudflared extends ComponentResource {
    public static final String TYPE = "keelson:edge:Cloudflared";

    /** The site's project that opens the tunnel. */
    private static final String CLOUD = "cloud";

    private static final String APP = Caller.CLOUDFLARED;
    private static final String SECRET = "cloudflared-token";
    private static final String TOKEN = "TUNNEL_TOKEN";
    private static final String CHECKSUM = "keelson.dev/token-checksum";
    private static final int METRICS = 2000;
    private static final String HOST_NAME = "kubernetes.io/hostname";
    private static final String METRICS_NAME = "metrics";

    /** The user of the official image. */
    private static final int USER = 65532;

    /** It finishes what is under way for 30 s after it was told to stop. */
    private static final int TERMINATION_SECONDS = 45;

    private static final String AUTHORITY = "kubernetes-authority";

    private final Site site;
    private final Namespace place;
    private final Output<String> deployment;

    public Cloudflared(String name, CloudflaredArgs args, Site site) {
        super(TYPE, name, site.options());
        this.site = site;
        this.place = args.namespace().map(own -> namespace(name, own)).orElseGet(site::namespace);
        var child = CustomResourceOptions.builder().parent(this).build();
        // The token itself says which tunnel it is for.
        var token = site.cluster()
                .sibling(CLOUD)
                .output(Tunnel.TOKEN_OUTPUT)
                .applyValue(String.class::cast)
                .asSecret();
        var secret = new Secret(
                name + "-token",
                SecretArgs.builder()
                        .metadata(place.metadata(SECRET, APP))
                        .data(SecretData.of(Map.of(TOKEN, token)))
                        .build(),
                child);
        // All that it does begins with a connection of its own: nobody has to come in.
        new NetworkPolicy(
                name + "-network-policy",
                IngressPolicy.closed(place.metadata(APP, APP), site.labels().selector(APP)),
                child);
        var connectors = new Deployment(
                name + "-connectors",
                deployment(args, token),
                CustomResourceOptions.builder().parent(this).dependsOn(secret).build());
        if (args.replicas() > 1) {
            new PodDisruptionBudget(name + "-disruption-budget", disruptionBudget(), child);
        }
        this.deployment =
                connectors.metadata().applyValue(metadata -> metadata.name().orElseThrow());
        registerOutputs(Map.of("deployment", deployment));
    }

    /** The name of the Deployment. */
    public Output<String> deployment() {
        return deployment;
    }

    private Namespace namespace(String name, DnsLabel own) {
        return new Namespace(
                name,
                NamespaceArgs.builder()
                        .name(own)
                        .labels(site.labels())
                        .podSecurity(PodSecurity.of(
                                PodSecurity.Level.RESTRICTED, site.cluster().podSecurityVersion()))
                        .common(site.cluster().annotations())
                        .protection(site.protection())
                        .build(),
                ComponentResourceOptions.builder().parent(this).build());
    }

    private DeploymentArgs deployment(CloudflaredArgs args, Output<String> token) {
        return DeploymentArgs.builder()
                .metadata(place.metadata(APP, APP))
                .spec(DeploymentSpecArgs.builder()
                        .replicas(args.replicas())
                        .selector(selector())
                        .template(PodTemplateSpecArgs.builder()
                                .metadata(ObjectMetaArgs.builder()
                                        .labels(site.labels().of(APP))
                                        .annotations(Outputs.entries(Map.of(
                                                CHECKSUM,
                                                token.applyValue(known -> Checksum.of(Map.of(TOKEN, known))))))
                                        .build())
                                .spec(pod(args))
                                .build())
                        .build())
                .build();
    }

    private PodSpecArgs pod(CloudflaredArgs args) {
        var affinity = AffinityArgs.builder().podAntiAffinity(apart());
        if (!args.avoidNodes().isEmpty()) {
            affinity.nodeAffinity(elsewhere(args.avoidNodes()));
        }
        var container = container(args);
        var pod = place.pod()
                .terminationGracePeriodSeconds(TERMINATION_SECONDS)
                .securityContext(RestrictedPod.of(USER))
                .affinity(affinity.build());
        if (leadsToTheApi()) {
            pod.volumes(authority());
            container.volumeMounts(VolumeMountArgs.builder()
                    .name(AUTHORITY)
                    .mountPath(TunnelRule.CLUSTER_AUTHORITY_FOLDER)
                    .readOnly(true)
                    .build());
        }
        return pod.containers(container.build()).build();
    }

    private boolean leadsToTheApi() {
        return site.cluster().site().outsideHosts().stream()
                .anyMatch(host -> host.destination() instanceof Destination.KubernetesApi);
    }

    /** Kubernetes puts the certificate of its authority into every namespace. */
    private static VolumeArgs authority() {
        return VolumeArgs.builder()
                .name(AUTHORITY)
                .configMap(ConfigMapVolumeSourceArgs.builder()
                        .name("kube-root-ca.crt")
                        .build())
                .build();
    }

    /** Preferred and not required: a cluster of one node has no second place. */
    private PodAntiAffinityArgs apart() {
        return PodAntiAffinityArgs.builder()
                .preferredDuringSchedulingIgnoredDuringExecution(WeightedPodAffinityTermArgs.builder()
                        .weight(100)
                        .podAffinityTerm(PodAffinityTermArgs.builder()
                                .topologyKey(HOST_NAME)
                                .labelSelector(selector())
                                .build())
                        .build())
                .build();
    }

    private static NodeAffinityArgs elsewhere(List<DnsLabel> nodes) {
        return NodeAffinityArgs.builder()
                .requiredDuringSchedulingIgnoredDuringExecution(NodeSelectorArgs.builder()
                        .nodeSelectorTerms(NodeSelectorTermArgs.builder()
                                .matchExpressions(NodeSelectorRequirementArgs.builder()
                                        .key(HOST_NAME)
                                        .operator("NotIn")
                                        .values(nodes.stream()
                                                .map(DnsLabel::text)
                                                .toList())
                                        .build())
                                .build())
                        .build())
                .build();
    }

    private static ContainerArgs.Builder container(CloudflaredArgs args) {
        return ContainerArgs.builder()
                .name(APP)
                .image(args.image().text())
                .command(command(args.protocol()))
                .env(EnvVarArgs.builder()
                        .name(TOKEN)
                        .valueFrom(EnvVarSourceArgs.builder()
                                .secretKeyRef(SecretKeySelectorArgs.builder()
                                        // By its fixed name: a replaced Secret must not replace the Deployment that
                                        // takes it.
                                        .name(SECRET)
                                        .key(TOKEN)
                                        .build())
                                .build())
                        .build())
                .ports(ContainerPortArgs.builder()
                        .name(METRICS_NAME)
                        .containerPort(METRICS)
                        .build())
                // Whether it has a connection to Cloudflare.
                .readinessProbe(
                        probe("/ready").periodSeconds(10).failureThreshold(3).build())
                // Whether it runs, and no more: it connects again by itself, and an outage of Cloudflare would put all
                // of them into the back-off of restarts.
                .livenessProbe(probe("/healthcheck")
                        .initialDelaySeconds(30)
                        .periodSeconds(30)
                        .failureThreshold(10)
                        .build())
                .resources(args.resources().requirements())
                .securityContext(RestrictedPod.container());
    }

    private static List<String> command(CloudflaredArgs.Protocol protocol) {
        // A pull request updates it, never the program itself.
        var command =
                new ArrayList<>(List.of("cloudflared", "tunnel", "--no-autoupdate", "--metrics", "0.0.0.0:" + METRICS));
        if (protocol != CloudflaredArgs.Protocol.AUTO) {
            command.addAll(List.of("--protocol", SettingType.written(protocol)));
        }
        command.add("run");
        return command;
    }

    private static ProbeArgs.Builder probe(String path) {
        return ProbeArgs.builder()
                .httpGet(HTTPGetActionArgs.builder()
                        .path(path)
                        .port(METRICS_NAME)
                        .build())
                .timeoutSeconds(5);
    }

    private PodDisruptionBudgetArgs disruptionBudget() {
        return PodDisruptionBudgetArgs.builder()
                .metadata(place.metadata(APP, APP))
                .spec(PodDisruptionBudgetSpecArgs.builder()
                        .maxUnavailable(1)
                        .selector(selector())
                        .build())
                .build();
    }

    private LabelSelectorArgs selector() {
        return LabelSelectorArgs.builder()
                .matchLabels(site.labels().selector(APP))
                .build();
    }
}
