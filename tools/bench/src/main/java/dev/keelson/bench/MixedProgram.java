package dev.keelson.bench;

import com.pulumi.Context;
import com.pulumi.kubernetes.apps.v1.Deployment;
import com.pulumi.kubernetes.apps.v1.DeploymentArgs;
import com.pulumi.kubernetes.apps.v1.inputs.DeploymentSpecArgs;
import com.pulumi.kubernetes.core.v1.ConfigMap;
import com.pulumi.kubernetes.core.v1.ConfigMapArgs;
import com.pulumi.kubernetes.core.v1.Service;
import com.pulumi.kubernetes.core.v1.ServiceArgs;
import com.pulumi.kubernetes.core.v1.inputs.ContainerArgs;
import com.pulumi.kubernetes.core.v1.inputs.ContainerPortArgs;
import com.pulumi.kubernetes.core.v1.inputs.EnvVarArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodTemplateSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.ResourceRequirementsArgs;
import com.pulumi.kubernetes.core.v1.inputs.ServicePortArgs;
import com.pulumi.kubernetes.core.v1.inputs.ServiceSpecArgs;
import com.pulumi.kubernetes.meta.v1.inputs.LabelSelectorArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import dev.keelson.runtime.SdkRun;
import java.util.Map;

/** Declares as many resources as its configuration says: the same ones as the programs in {@code programs/}. */
final class MixedProgram {
    static final String PROJECT = "keelson-bench";
    static final String COUNT = "bench:count";
    static final String NAMESPACE = "bench";

    private MixedProgram() {}

    public static void main(String[] args) {
        System.exit(SdkRun.fromEnvironment().run(MixedProgram::declare)); // as each of our programs does
    }

    static void declare(Context context) {
        var count = context.config("bench").requireInteger("count");
        for (var number = 0; number < count; number++) {
            switch (number % 3) {
                case 0 -> configMap("map-" + number, number);
                case 1 -> deployment("app-" + number);
                default -> service("service-" + number, "app-" + (number - 1));
            }
        }
        context.export("count", count);
    }

    private static ObjectMetaArgs metadata(String name) {
        return ObjectMetaArgs.builder()
                .name(name)
                .namespace(NAMESPACE)
                // No controller runs where this is deployed: nothing would become ready.
                .annotations(Map.of("pulumi.com/skipAwait", "true"))
                .build();
    }

    private static void configMap(String name, int number) {
        new ConfigMap(
                name,
                ConfigMapArgs.builder()
                        .metadata(metadata(name))
                        .data(Map.of(
                                "number", String.valueOf(number), "text", "a line of some length for number " + number))
                        .build());
    }

    private static void deployment(String name) {
        var labels = Map.of("app", name);
        var container = ContainerArgs.builder()
                .name("app")
                .image("example.org/app:1")
                .env(EnvVarArgs.builder().name("NAME").value(name).build())
                .ports(ContainerPortArgs.builder().containerPort(8080).build())
                .resources(ResourceRequirementsArgs.builder()
                        .requests(Map.of("cpu", "100m", "memory", "64Mi"))
                        .build())
                .build();
        new Deployment(
                name,
                DeploymentArgs.builder()
                        .metadata(metadata(name))
                        .spec(DeploymentSpecArgs.builder()
                                .replicas(0)
                                .selector(LabelSelectorArgs.builder()
                                        .matchLabels(labels)
                                        .build())
                                .template(PodTemplateSpecArgs.builder()
                                        .metadata(ObjectMetaArgs.builder()
                                                .labels(labels)
                                                .build())
                                        .spec(PodSpecArgs.builder()
                                                .containers(container)
                                                .build())
                                        .build())
                                .build())
                        .build());
    }

    private static void service(String name, String app) {
        new Service(
                name,
                ServiceArgs.builder()
                        .metadata(metadata(name))
                        .spec(ServiceSpecArgs.builder()
                                .selector(Map.of("app", app))
                                .ports(ServicePortArgs.builder()
                                        .port(80)
                                        .targetPort(8080)
                                        .build())
                                .build())
                        .build());
    }
}
