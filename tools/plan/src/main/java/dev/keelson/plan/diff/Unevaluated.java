package dev.keelson.plan.diff;

import dev.keelson.plan.Plan;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What the new plan holds and cannot tell.
 *
 * @param unknown the properties of new and changed resources that only the deployment will know, by resource
 * @param unknownElsewhere how many there are in resources that do not change
 * @param releases Helm releases: which objects their charts make is not in a plan
 * @param reads resources that the program reads and does not own
 */
public record Unevaluated(
        Map<String, List<String>> unknown, int unknownElsewhere, List<String> releases, List<String> reads) {

    static Unevaluated in(Plan after, List<ResourceChange> changes) {
        var unknown = new LinkedHashMap<String, List<String>>();
        var shown = new HashSet<String>();
        for (var change : changes) {
            if (change instanceof ResourceChange.Removed) {
                continue;
            }
            shown.add(change.resource().urn());
            var paths = unknownPaths(change.resource());
            if (!paths.isEmpty()) {
                unknown.merge(Subject.of(change.resource()), paths, Unevaluated::joined);
            }
        }
        var elsewhere = after.resources().stream()
                .filter(resource -> resource.kind() != RecordedResource.Kind.READ && !shown.contains(resource.urn()))
                .mapToInt(resource -> unknownPaths(resource).size())
                .sum();
        return new Unevaluated(
                unknown,
                elsewhere,
                after.resources().stream()
                        .filter(resource -> resource.isHelmRelease() && resource.kind() == RecordedResource.Kind.CUSTOM)
                        .map(Subject::of)
                        .distinct()
                        .toList(),
                after.resources().stream()
                        .filter(resource -> resource.kind() == RecordedResource.Kind.READ)
                        .map(Subject::of)
                        .distinct()
                        .toList());
    }

    /** Of two resources that are called the same, in two projects say. */
    private static List<String> joined(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    private static List<String> unknownPaths(RecordedResource resource) {
        if (!resource.inputs().holdsUnknown()) {
            return List.of();
        }
        var paths = new ArrayList<String>();
        walk("", resource.inputs(), paths::add);
        return paths;
    }

    private static void walk(String path, Value value, Consumer<String> found) {
        if (value instanceof Value.Unknown) {
            found.accept(path);
        } else if (value instanceof Value.Secret secret) {
            walk(path, secret.value(), found);
        } else if (value instanceof Value.Fields fields) {
            fields.values().forEach((key, field) -> walk(path.isEmpty() ? key : path + "." + key, field, found));
        } else if (value instanceof Value.Items items) {
            for (var index = 0; index < items.values().size(); index++) {
                walk(path + "[" + index + "]", items.values().get(index), found);
            }
        }
    }
}
