package dev.keelson.gitops;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.Secret;
import com.pulumi.kubernetes.core.v1.SecretArgs;
import com.pulumi.kubernetes.core.v1.ServiceAccount;
import com.pulumi.kubernetes.core.v1.ServiceAccountArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.kubernetes.rbac.v1.ClusterRoleBinding;
import com.pulumi.kubernetes.rbac.v1.ClusterRoleBindingArgs;
import com.pulumi.kubernetes.rbac.v1.inputs.RoleRefArgs;
import com.pulumi.kubernetes.rbac.v1.inputs.SubjectArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import dev.keelson.crd.PulumiStack;
import dev.keelson.k3s.Namespace;
import dev.keelson.k3s.PodSecurity;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ImageReference;
import dev.keelson.site.Cluster;
import dev.keelson.workload.HelmInstall;
import dev.keelson.workload.HelmRelease;
import dev.keelson.workload.Resources;
import dev.keelson.workload.SecretData;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The Pulumi operator in a namespace of its own, and the stacks that it applies.
 *
 * <p>It runs each stack's program in a pod of the same namespace. That pod may ask who calls it, and nothing else of the
 * cluster; a program that changes the cluster brings its own login.
 */
public final class PulumiOperator extends ComponentResource {
    public static final String TYPE = "keelson:gitops:PulumiOperator";

    private static final String CHART = "pulumi-kubernetes-operator";
    private static final String NAMESPACE = "pulumi-system";
    private static final String TOKEN = "pulumi-api-secret";

    /** The account of the pods in which programs run. */
    static final String PROGRAMS = "stacks";

    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    private static final Resources RESOURCES = Resources.of("50m", "128Mi", "500m", "256Mi");

    private final Output<String> version;

    public PulumiOperator(String name, PulumiOperatorArgs args, Cluster cluster) {
        super(TYPE, name, cluster.options());
        var install = new HelmInstall(
                name,
                new HelmRelease(
                        CHART,
                        args.chart(),
                        new DnsLabel(NAMESPACE),
                        PodSecurity.Level.RESTRICTED,
                        // Without the definition of Stacks every one is gone, and what is destroyed with it.
                        cluster.protection(),
                        TIMEOUT,
                        values()),
                this,
                cluster);
        var namespace = install.namespace();
        var token = new Secret(
                name + "-token",
                SecretArgs.builder()
                        .metadata(namespace.metadata(TOKEN, CHART))
                        .data(SecretData.of(Map.of(PulumiStackSpecs.TOKEN_KEY, args.token())))
                        .build(),
                CustomResourceOptions.builder().parent(this).build());
        var binding = programs(name, namespace);
        var stackOptions = cluster.protection()
                .applyTo(CustomResourceOptions.builder().parent(this))
                .dependsOn(install.release(), token, binding)
                .build();
        args.stacks().forEach(stack -> declare(name, stack, args.image(), namespace, stackOptions));
        this.version = install.version();
        registerOutputs(Map.of("version", version));
    }

    /** The chart's version that is in force. */
    public Output<String> version() {
        return version;
    }

    static Map<String, Object> values() {
        return Map.of(
                "replicaCount",
                1,
                "rbac",
                Map.of("create", true, "createClusterRole", true),
                // All that the chart's own lack of what restricted asks for.
                "podSecurityContext",
                Map.of("seccompProfile", Map.of("type", "RuntimeDefault")),
                "resources",
                RESOURCES.values());
    }

    private static void declare(
            String name,
            PulumiStackArgs stack,
            ImageReference image,
            Namespace namespace,
            CustomResourceOptions options) {
        var object = stack.name().text();
        new PulumiStack(
                name + "-stack-" + object,
                namespace.metadata(object, CHART),
                Output.of(PulumiStackSpecs.stack(stack, TOKEN, image)),
                options);
    }

    /** A pod that runs a program has the API server check the operator's calls; the chart brings nothing for that. */
    private Resource programs(String name, Namespace namespace) {
        var account = new ServiceAccount(
                name + "-programs",
                ServiceAccountArgs.builder()
                        .metadata(namespace.metadata(PROGRAMS, CHART))
                        .build(),
                CustomResourceOptions.builder().parent(this).build());
        return new ClusterRoleBinding(
                name + "-programs-binding",
                ClusterRoleBindingArgs.builder()
                        .metadata(ObjectMetaArgs.builder()
                                .name("%s:%s:auth-delegator".formatted(NAMESPACE, PROGRAMS))
                                .labels(namespace.labels().of(CHART))
                                .build())
                        .roleRef(RoleRefArgs.builder()
                                .apiGroup("rbac.authorization.k8s.io")
                                .kind("ClusterRole")
                                .name("system:auth-delegator")
                                .build())
                        .subjects(List.of(SubjectArgs.builder()
                                .kind("ServiceAccount")
                                .name(account.metadata()
                                        .applyValue(metadata -> metadata.name().orElseThrow()))
                                .namespace(namespace.name())
                                .build()))
                        .build(),
                CustomResourceOptions.builder().parent(this).build());
    }
}
