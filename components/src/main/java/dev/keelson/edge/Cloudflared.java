package dev.keelson.edge;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.apps.v1.Deployment;
import com.pulumi.kubernetes.apps.v1.DeploymentArgs;
import com.pulumi.kubernetes.apps.v1.inputs.DeploymentSpecArgs;
import com.pulumi.kubernetes.core.v1.Secret;
import com.pulumi.kubernetes.core.v1.SecretArgs;
import com.pulumi.kubernetes.core.v1.inputs.AffinityArgs;
import com.pulumi.kubernetes.core.v1.inputs.ContainerArgs;
import com.pulumi.kubernetes.core.v1.inputs.ContainerPortArgs;
import com.pulumi.kubernetes.core.v1.inputs.EnvVarArgs;
import com.pulumi.kubernetes.core.v1.inputs.EnvVarSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.HTTPGetActionArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodAffinityTermArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodAntiAffinityArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodTemplateSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.ProbeArgs;
import com.pulumi.kubernetes.core.v1.inputs.SecretKeySelectorArgs;
import com.pulumi.kubernetes.core.v1.inputs.WeightedPodAffinityTermArgs;
import com.pulumi.kubernetes.meta.v1.inputs.LabelSelectorArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.kubernetes.policy.v1.PodDisruptionBudget;
import com.pulumi.kubernetes.policy.v1.PodDisruptionBudgetArgs;
import com.pulumi.kubernetes.policy.v1.inputs.PodDisruptionBudgetSpecArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.CustomResourceOptions;
import dev.keelson.site.Site;
import dev.keelson.stack.Outputs;
import dev.keelson.workload.Checksum;
import dev.keelson.workload.RestrictedPod;
import dev.keelson.workload.SecretData;
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

    private static final String APP = "cloudflared";
    private static final String SECRET = "cloudflared-token";
    private static final String TOKEN = "TUNNEL_TOKEN";
    private static final String CHECKSUM = "keelson.dev/token-checksum";
    private static final int METRICS = 2000;
    private static final String METRICS_NAME = "metrics";

    /** The user of the official image. */
    private static final int USER = 65532;

    /** It finishes what is under way for 30 s after it was told to stop. */
    private static final int TERMINATION_SECONDS = 45;

    private final Output<String> deployment;

    public Cloudflared(String name, CloudflaredArgs args, Site site) {
        super(TYPE, name, site.options());
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
                        .metadata(site.metadata(SECRET, APP))
                        .data(SecretData.of(Map.of(TOKEN, token)))
                        .build(),
                child);
        var connectors = new Deployment(
                name + "-connectors",
                deployment(args, token, site),
                CustomResourceOptions.builder().parent(this).dependsOn(secret).build());
        if (args.replicas() > 1) {
            new PodDisruptionBudget(name + "-disruption-budget", disruptionBudget(site), child);
        }
        this.deployment =
                connectors.metadata().applyValue(metadata -> metadata.name().orElseThrow());
        registerOutputs(Map.of("deployment", deployment));
    }

    /** The name of the Deployment. */
    public Output<String> deployment() {
        return deployment;
    }

    private static DeploymentArgs deployment(CloudflaredArgs args, Output<String> token, Site site) {
        return DeploymentArgs.builder()
                .metadata(site.metadata(APP, APP))
                .spec(DeploymentSpecArgs.builder()
                        .replicas(args.replicas())
                        .selector(selector(site))
                        .template(PodTemplateSpecArgs.builder()
                                .metadata(ObjectMetaArgs.builder()
                                        .labels(site.labels().of(APP))
                                        .annotations(Outputs.entries(Map.of(
                                                CHECKSUM,
                                                token.applyValue(known -> Checksum.of(Map.of(TOKEN, known))))))
                                        .build())
                                .spec(pod(args, site))
                                .build())
                        .build())
                .build();
    }

    private static PodSpecArgs pod(CloudflaredArgs args, Site site) {
        return site.namespace()
                .pod()
                .terminationGracePeriodSeconds(TERMINATION_SECONDS)
                .securityContext(RestrictedPod.of(USER))
                .affinity(AffinityArgs.builder().podAntiAffinity(apart(site)).build())
                .containers(container(args))
                .build();
    }

    /** Preferred and not required: a cluster of one node has no second place. */
    private static PodAntiAffinityArgs apart(Site site) {
        return PodAntiAffinityArgs.builder()
                .preferredDuringSchedulingIgnoredDuringExecution(WeightedPodAffinityTermArgs.builder()
                        .weight(100)
                        .podAffinityTerm(PodAffinityTermArgs.builder()
                                .topologyKey("kubernetes.io/hostname")
                                .labelSelector(selector(site))
                                .build())
                        .build())
                .build();
    }

    private static ContainerArgs container(CloudflaredArgs args) {
        return ContainerArgs.builder()
                .name(APP)
                .image(args.image().text())
                // A pull request updates it, never the program itself.
                .command("cloudflared", "tunnel", "--no-autoupdate", "--metrics", "0.0.0.0:" + METRICS, "run")
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
                .readinessProbe(
                        connected().periodSeconds(10).failureThreshold(3).build())
                // It connects again by itself. One that could not for five minutes is restarted, and no sooner: an
                // outage of Cloudflare would put all of them into the back-off of restarts.
                .livenessProbe(connected()
                        .initialDelaySeconds(30)
                        .periodSeconds(30)
                        .failureThreshold(10)
                        .build())
                .resources(args.resources().requirements())
                .securityContext(RestrictedPod.container())
                .build();
    }

    /** Whether it has a connection to Cloudflare. */
    private static ProbeArgs.Builder connected() {
        return ProbeArgs.builder()
                .httpGet(HTTPGetActionArgs.builder()
                        .path("/ready")
                        .port(METRICS_NAME)
                        .build())
                .timeoutSeconds(5);
    }

    private static PodDisruptionBudgetArgs disruptionBudget(Site site) {
        return PodDisruptionBudgetArgs.builder()
                .metadata(site.metadata(APP, APP))
                .spec(PodDisruptionBudgetSpecArgs.builder()
                        .maxUnavailable(1)
                        .selector(selector(site))
                        .build())
                .build();
    }

    private static LabelSelectorArgs selector(Site site) {
        return LabelSelectorArgs.builder()
                .matchLabels(site.labels().selector(APP))
                .build();
    }
}
