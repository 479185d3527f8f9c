package dev.keelson.plan;

import com.pulumi.Context;
import com.pulumi.core.Output;
import com.pulumi.kubernetes.apps.v1.StatefulSet;
import com.pulumi.kubernetes.apps.v1.StatefulSetArgs;
import com.pulumi.kubernetes.apps.v1.inputs.StatefulSetSpecArgs;
import com.pulumi.kubernetes.core.v1.ConfigMap;
import com.pulumi.kubernetes.core.v1.ConfigMapArgs;
import com.pulumi.kubernetes.core.v1.Namespace;
import com.pulumi.kubernetes.core.v1.NamespaceArgs;
import com.pulumi.kubernetes.core.v1.Secret;
import com.pulumi.kubernetes.core.v1.SecretArgs;
import com.pulumi.kubernetes.core.v1.inputs.ContainerArgs;
import com.pulumi.kubernetes.core.v1.inputs.ContainerPortArgs;
import com.pulumi.kubernetes.core.v1.inputs.EnvVarArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodTemplateSpecArgs;
import com.pulumi.kubernetes.helm.v3.Release;
import com.pulumi.kubernetes.helm.v3.ReleaseArgs;
import com.pulumi.kubernetes.meta.v1.inputs.LabelSelectorArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small program on the real SDK, with a canary in each place where a secret may stand. */
final class RenderSample {
    /** Every canary starts so; none may be found where secrets are not shown. */
    static final String CANARY = "canary";

    static final String SCRIPT = "#!/bin/sh\nset -eu\n\nexec redis-server --port 6379\n";

    private RenderSample() {}

    static Plan plan() {
        return new Plan(
                "prod",
                List.of(Recorder.record(new ProgramRun("sample", "prod", RenderSample::program, StackConfig.empty()))));
    }

    private static void program(Context context) {
        var store = new Store();
        new Release("operator", ReleaseArgs.builder().chart("operator").build());
        context.export("endpoint", Output.of("https://sample.example"));
        context.export("password", Output.ofSecret("canary-output"));
        context.export("users", Output.of(List.of("ada", "grace")));
        context.export("configId", store.config.id());
    }

    private static final class Store extends ComponentResource {
        private final ConfigMap config;

        Store() {
            super(
                    "keelson:test:Store",
                    "store",
                    ComponentResourceOptions.builder().protect(true).build());
            var child = CustomResourceOptions.builder().parent(this).build();
            var namespace = new Namespace(
                    "store-namespace",
                    NamespaceArgs.builder()
                            .metadata(ObjectMetaArgs.builder().name("store").build())
                            .build(),
                    child);
            var metadata = ObjectMetaArgs.builder()
                    .name("redis")
                    .namespace(namespace.metadata().applyValue(m -> m.name().orElseThrow()))
                    .annotations(Map.of("pulumi.com/skipAwait", "true"))
                    .build();
            config = new ConfigMap(
                    "store-config",
                    ConfigMapArgs.builder()
                            .metadata(metadata)
                            .data(Map.of("start.sh", SCRIPT, "appendonly", "yes"))
                            .build(),
                    child);
            new Secret(
                    "store-secret",
                    SecretArgs.builder()
                            .metadata(metadata)
                            .stringData(Output.ofSecret("canary-wrapped").applyValue(text -> Map.of("password", text)))
                            .data(Map.of("plain", "Y2FuYXJ5LXBsYWlu"))
                            .build(),
                    child);
            var container = ContainerArgs.builder()
                    .name("redis")
                    .image("redis:7.2")
                    .ports(ContainerPortArgs.builder().containerPort(6379).build())
                    .env(EnvVarArgs.builder()
                            .name("TOKEN")
                            .value(Output.ofSecret("canary-env"))
                            .build())
                    .build();
            new StatefulSet(
                    "store-redis",
                    StatefulSetArgs.builder()
                            .metadata(metadata)
                            .spec(StatefulSetSpecArgs.builder()
                                    .replicas(1)
                                    .serviceName("redis")
                                    .selector(LabelSelectorArgs.builder()
                                            .matchLabels(Map.of("app", "redis"))
                                            .build())
                                    .template(PodTemplateSpecArgs.builder()
                                            .metadata(ObjectMetaArgs.builder()
                                                    .labels(Map.of("app", "redis"))
                                                    .build())
                                            .spec(PodSpecArgs.builder()
                                                    .containers(container)
                                                    .build())
                                            .build())
                                    .build())
                            .build(),
                    CustomResourceOptions.builder()
                            .parent(this)
                            .dependsOn(config)
                            .retainOnDelete(true)
                            .build());
            registerOutputs(Map.of("config", config.id()));
        }
    }

    /** A resource as a test needs it, with the URN that an engine would give. */
    static RecordedResource resource(
            RecordedResource.Kind kind, String type, String name, String parent, Value.Fields inputs) {
        return new RecordedResource(
                kind,
                "urn:pulumi:prod::sample::%s::%s".formatted(type, name),
                type,
                name,
                parent,
                "",
                List.of(),
                Map.of(),
                false,
                inputs,
                Value.fields());
    }

    /** A Kubernetes object of the core group. */
    static RecordedResource object(String kind, String name, Map<String, Value> more) {
        var inputs = new LinkedHashMap<String, Value>(more);
        inputs.putIfAbsent("apiVersion", new Value.Text("v1"));
        inputs.putIfAbsent("kind", new Value.Text(kind));
        inputs.putIfAbsent("metadata", new Value.Fields(Map.of("name", new Value.Text(name))));
        return resource(RecordedResource.Kind.CUSTOM, "kubernetes:core/v1:" + kind, name, "", new Value.Fields(inputs));
    }

    static Plan planOf(RecordedResource... resources) {
        return new Plan(
                "prod", List.of(new Recording("sample", "prod", List.of(resources), Value.fields(), List.of())));
    }
}
