package dev.keelson.plan.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that no section above tells, by kind. */
final class RestByKind {
    private final PlanDiff diff;
    private final Set<String> told = new HashSet<>();

    RestByKind(PlanDiff diff) {
        this.diff = diff;
        for (var danger : diff.dangers()) {
            told.add(danger.subject());
            danger.because().forEach(change -> told.add(danger.subject() + " " + change.path()));
        }
        diff.exposures().forEach(exposure -> told.add(exposure.subject()));
    }

    List<Comment.Block> blocks() {
        return groups().entrySet().stream().map(RestByKind::block).toList();
    }

    /** The same in one list. */
    Comment.Block unfolded() {
        var items = groups().values().stream()
                .flatMap(List::stream)
                .map(Entry::item)
                .toList();
        return new Comment.Block("\n", items, "");
    }

    private Map<String, List<Entry>> groups() {
        var groups = new TreeMap<String, List<Entry>>();
        for (var change : diff.changes()) {
            var rest = rest(change);
            if (!isTold(change, rest)) {
                groups.computeIfAbsent(Subject.kind(change.resource()), kind -> new ArrayList<>())
                        .add(new Entry(change, rest));
            }
        }
        return groups;
    }

    private static Comment.Block block(Map.Entry<String, List<Entry>> group) {
        var counts = Stream.of("added", "changed", "removed")
                .map(verb -> Map.entry(
                        verb,
                        group.getValue().stream()
                                .filter(entry -> entry.verb().equals(verb))
                                .count()))
                .filter(count -> count.getValue() > 0)
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
        return new Comment.Block(
                "\n<details><summary><code>%s</code>: %s</summary>\n\n"
                        .formatted(Markdown.html(group.getKey()), counts),
                group.getValue().stream().map(Entry::item).toList(),
                "\n</details>\n");
    }

    private List<PropertyChange> rest(ResourceChange change) {
        var subject = Subject.of(change.resource());
        return change.properties().stream()
                .filter(property -> !told.contains(subject + " " + property.path())
                        && !ImageChange.tells(change, property)
                        && !Exposures.tells(change, property))
                .toList();
    }

    private boolean isTold(ResourceChange change, List<PropertyChange> rest) {
        if (change instanceof ResourceChange.Changed) {
            return rest.isEmpty();
        }
        return rest.isEmpty() && told.contains(Subject.of(change.resource()));
    }

    private record Entry(ResourceChange change, List<PropertyChange> rest) {
        String verb() {
            if (change instanceof ResourceChange.Added) {
                return "added";
            }
            return change instanceof ResourceChange.Removed ? "removed" : "changed";
        }

        String item() {
            return PlanDiffMarkdown.item(
                    "**%s**: %s".formatted(verb(), Markdown.code(Subject.of(change.resource()))), rest);
        }
    }
}
