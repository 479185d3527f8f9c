package dev.keelson.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/**
 * A plan written down for a test: Kubernetes objects as YAML, other resources by their type.
 *
 * <p>A text {@code secret:x} stands for the secret {@code x}, the text {@code unknown:} for an unknown value.
 */
public final class PlanSketch {
    private static final String STACK = "urn:pulumi:prod::cluster::pulumi:pulumi:Stack::cluster-prod";

    private final String stack;
    private final List<RecordedResource> resources = new ArrayList<>();

    public PlanSketch(String stack) {
        this.stack = stack;
    }

    public static PlanSketch prod() {
        return new PlanSketch("prod");
    }

    /** Kubernetes objects, each a document, with their own names as Pulumi names. */
    public PlanSketch objects(String yaml) {
        for (var document : new Yaml().loadAll(yaml)) {
            var fields = (Value.Fields) value(document);
            object(fields.text("metadata", "name").orElseThrow(), fields, Value.fields());
        }
        return this;
    }

    /** One Kubernetes object with its name and its options in Pulumi. */
    public PlanSketch object(String name, String yaml, String options) {
        return object(name, fields(yaml), fields(options));
    }

    private PlanSketch object(String name, Value.Fields inputs, Value.Fields options) {
        var version = inputs.text("apiVersion").orElseThrow();
        var group = version.contains("/") ? version : "core/" + version;
        var type = "kubernetes:" + group + ":" + inputs.text("kind").orElseThrow();
        return add(RecordedResource.Kind.CUSTOM, type, name, inputs, options);
    }

    /** Any other resource. */
    public PlanSketch resource(String type, String name, String yaml) {
        return resource(type, name, yaml, "{}");
    }

    /** Any other resource with its options in Pulumi. */
    public PlanSketch resource(String type, String name, String yaml, String options) {
        return add(RecordedResource.Kind.CUSTOM, type, name, fields(yaml), fields(options));
    }

    public PlanSketch component(String type, String name, String options) {
        return add(RecordedResource.Kind.COMPONENT, type, name, Value.fields(), fields(options));
    }

    public PlanSketch read(String type, String name) {
        return add(RecordedResource.Kind.READ, type, name, Value.fields(), Value.fields());
    }

    /** Options {@code protect}, {@code parent}, {@code provider} and {@code dependencies} become what they are. */
    private PlanSketch add(
            RecordedResource.Kind kind, String type, String name, Value.Fields inputs, Value.Fields options) {
        var rest = new LinkedHashMap<>(options.values());
        List.of("protect", "parent", "provider", "dependencies").forEach(rest::remove);
        resources.add(new RecordedResource(
                kind,
                urn(type, name),
                type,
                name,
                options.text("parent").map(this::urnOf).orElse(STACK),
                options.text("provider").map(id -> urnOf(id) + "::id").orElse(""),
                options.items("dependencies").stream()
                        .map(dependency -> urnOf(String.valueOf(dependency.plain())))
                        .toList(),
                Map.of(),
                options.at("protect").filter(new Value.Bool(true)::equals).isPresent(),
                inputs,
                new Value.Fields(rest)));
        return this;
    }

    public Plan plan() {
        return new Plan(stack, List.of(new Recording("cluster", stack, resources, Value.fields(), List.of())));
    }

    private String urn(String type, String name) {
        return "urn:pulumi:%s::cluster::%s::%s".formatted(stack, type, name);
    }

    private String urnOf(String name) {
        return resources.stream()
                .filter(resource -> resource.name().equals(name))
                .findFirst()
                .orElseThrow()
                .urn();
    }

    public static Value.Fields fields(String yaml) {
        Object loaded = new Yaml().load(yaml);
        return loaded == null ? Value.fields() : (Value.Fields) value(loaded);
    }

    private static Value value(Object plain) {
        if (plain instanceof Map<?, ?> map) {
            var fields = new LinkedHashMap<String, Value>();
            map.forEach((key, item) -> fields.put(String.valueOf(key), item == null ? new Value.Null() : value(item)));
            return new Value.Fields(fields);
        } else if (plain instanceof List<?> list) {
            return new Value.Items(list.stream().map(PlanSketch::value).toList());
        } else if (plain instanceof Boolean bool) {
            return new Value.Bool(bool);
        } else if (plain instanceof Number number) {
            return new Value.Num(number.doubleValue());
        }
        var text = String.valueOf(plain);
        if (text.startsWith("secret:")) {
            return new Value.Secret(new Value.Text(text.substring("secret:".length())));
        }
        return text.equals("unknown:") ? new Value.Unknown() : new Value.Text(text);
    }
}
