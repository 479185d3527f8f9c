package dev.keelson.proof.chart;

import dev.keelson.plan.Plan;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan asks Helm for.
 *
 * @param values what the plan gives the chart beside the chart's own
 */
record Release(String chart, String version, String name, String namespace, Value.Fields values) {
    /** Those of a plan. */
    static List<Release> of(Plan plan) {
        return plan.recordings().stream()
                .flatMap(recording -> recording.resources().stream())
                .filter(RecordedResource::isHelmRelease)
                .map(RecordedResource::inputs)
                .map(inputs -> new Release(
                        inputs.text("chart").orElseThrow(),
                        inputs.text("version").orElseThrow(),
                        inputs.text("name").orElseThrow(),
                        inputs.text("namespace").orElseThrow(),
                        new Value.Fields(inputs.map("values"))))
                .toList();
    }

    /** The keys that lead to each value that is no map. */
    List<List<String>> paths() {
        return paths(values, List.of());
    }

    /** Without the value at this path. */
    Release without(List<String> path) {
        return with(path, null);
    }

    /**
     * With another value at this path.
     *
     * @param value nothing to leave it out
     */
    Release with(List<String> path, @Nullable Value value) {
        return new Release(chart, version, name, namespace, with(values, path, value));
    }

    private static List<List<String>> paths(Value.Fields fields, List<String> above) {
        var paths = new ArrayList<List<String>>();
        fields.values().forEach((key, value) -> {
            var path = new ArrayList<>(above);
            path.add(key);
            if (value instanceof Value.Fields below) {
                paths.addAll(paths(below, path));
            } else {
                paths.add(List.copyOf(path));
            }
        });
        return paths;
    }

    private static Value.Fields with(Value.Fields fields, List<String> path, @Nullable Value value) {
        var changed = new LinkedHashMap<>(fields.values());
        var key = path.get(0);
        if (path.size() > 1) {
            changed.put(key, with(new Value.Fields(fields.map(key)), path.subList(1, path.size()), value));
        } else if (value == null) {
            changed.remove(key);
        } else {
            changed.put(key, value);
        }
        return new Value.Fields(changed);
    }
}
