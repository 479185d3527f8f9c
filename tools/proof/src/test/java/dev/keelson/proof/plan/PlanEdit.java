package dev.keelson.proof.plan;

import dev.keelson.plan.Plan;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Recording;
import dev.keelson.plan.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** Plants a fault into one resource of a plan. */
public final class PlanEdit {
    private PlanEdit() {}

    /** Changes the inputs of the resource of this Pulumi name. */
    public static Plan inputs(Plan plan, String name, UnaryOperator<Value.Fields> change) {
        return resource(
                plan,
                name,
                old -> copy(old, change.apply(old.inputs()), old.dependencies(), old.propertyDependencies()));
    }

    /** Forgets what the resource of this Pulumi name depends on. */
    public static Plan withoutDependencies(Plan plan, String name) {
        return resource(plan, name, old -> copy(old, old.inputs(), List.of(), Map.of()));
    }

    /** A value put at a path of keys; a number in the path is the place in a list. */
    public static Value put(Value value, Value put, String... path) {
        if (path.length == 0) {
            return put;
        }
        var rest = List.of(path).subList(1, path.length).toArray(new String[0]);
        if (value instanceof Value.Items items) {
            var list = new java.util.ArrayList<>(items.values());
            var index = Integer.parseInt(path[0]);
            list.set(index, put(list.get(index), put, rest));
            return new Value.Items(list);
        }
        var fields = new LinkedHashMap<>(((Value.Fields) value).values());
        fields.put(path[0], put(fields.getOrDefault(path[0], Value.fields()), put, rest));
        return new Value.Fields(fields);
    }

    private static Plan resource(Plan plan, String name, UnaryOperator<RecordedResource> change) {
        var changed = new AtomicInteger();
        var recordings = plan.recordings().stream()
                .map(recording -> new Recording(
                        recording.project(),
                        recording.stack(),
                        recording.resources().stream()
                                .map(resource -> {
                                    if (!resource.name().equals(name) || !resource.isKubernetesObject()) {
                                        return resource;
                                    }
                                    changed.incrementAndGet();
                                    return change.apply(resource);
                                })
                                .toList(),
                        recording.outputs(),
                        recording.messages()))
                .toList();
        if (changed.get() != 1) {
            throw new IllegalArgumentException(changed.get() + " resources have the name " + name);
        }
        return new Plan(plan.stack(), recordings);
    }

    private static RecordedResource copy(
            RecordedResource old,
            Value.Fields inputs,
            List<String> dependencies,
            Map<String, List<String>> propertyDependencies) {
        return new RecordedResource(
                old.kind(),
                old.urn(),
                old.type(),
                old.name(),
                old.parent(),
                old.provider(),
                dependencies,
                propertyDependencies,
                old.protect(),
                inputs,
                old.options());
    }
}
