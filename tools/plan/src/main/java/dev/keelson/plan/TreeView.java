package dev.keelson.plan;

import dev.keelson.plan.RecordedResource.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A plan as text for a terminal, in the shape of {@code pulumi preview}: a tree, the outputs, the counts. */
public final class TreeView {
    static final String NO_LIVE_STATE = "A plan knows no live state: what exists already, what would change and what"
            + " would be replaced or deleted, `pulumi preview` says.";

    /** As long as the longest name that Kubernetes allows; a longer one would push all columns aside. */
    private static final int MAX_NAME = 253;

    private static final String GREEN = "\033[32m";
    private static final String CYAN = "\033[36m";
    private static final String RESET = "\033[0m";

    /** A line of the tree: the mark, and the columns as they come. */
    private record Row(String mark, List<String> columns) {}

    private final boolean colour;
    private final StringBuilder out = new StringBuilder();

    private TreeView(boolean colour) {
        this.colour = colour;
    }

    /** One tree for each project; a secret is never shown here. */
    public static String render(Plan plan, boolean colour) {
        var view = new TreeView(colour);
        plan.recordings().forEach(view::recording);
        return view.out.append(NO_LIVE_STATE).append('\n').toString();
    }

    private void recording(Recording recording) {
        out.append("Plan of %s (%s):\n\n".formatted(name(recording.project()), name(recording.stack())));
        table(rows(recording));
        if (!recording.outputs().values().isEmpty()) {
            out.append("\nOutputs:\n").append(OutputText.of(recording.outputs()));
        }
        counts(recording.resources());
        out.append('\n');
    }

    private static List<Row> rows(Recording recording) {
        var known = recording.resources().stream().map(RecordedResource::urn).collect(Collectors.toSet());
        var children = new LinkedHashMap<String, List<RecordedResource>>();
        for (var resource : recording.resources()) {
            var parent = known.contains(resource.parent()) ? resource.parent() : "";
            children.computeIfAbsent(parent, key -> new ArrayList<>()).add(resource);
        }
        var rows = new ArrayList<Row>();
        rows.add(new Row(" ", List.of("Type", "Name", "Plan", "Info")));
        for (var root : children.getOrDefault("", List.of())) {
            rows.add(row("", root));
            addChildren(rows, children, root, "");
        }
        return rows;
    }

    private static void addChildren(
            List<Row> rows, Map<String, List<RecordedResource>> children, RecordedResource parent, String indent) {
        var siblings = children.getOrDefault(parent.urn(), List.of());
        for (var i = 0; i < siblings.size(); i++) {
            var isLast = i == siblings.size() - 1;
            rows.add(row(indent + (isLast ? "└─ " : "├─ "), siblings.get(i)));
            addChildren(rows, children, siblings.get(i), indent + (isLast ? "   " : "│  "));
        }
    }

    private static Row row(String branch, RecordedResource resource) {
        var isRead = resource.kind() == Kind.READ;
        var info = Stream.of(resource.protect() ? "protect" : "", resource.retainOnDelete() ? "retain" : "")
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
        return new Row(
                isRead ? ">" : "+",
                List.of(
                        branch + name(shortened(resource.type())),
                        name(resource.name()),
                        isRead ? "read" : "create",
                        info));
    }

    private static String name(String name) {
        return Visible.text(name, MAX_NAME);
    }

    /** As Pulumi shows it: {@code random:index/randomId:RandomId} says the same thing twice. */
    private static String shortened(String type) {
        var parts = type.split(":", -1);
        if (parts.length == 3 && !parts[2].isEmpty()) {
            var file = parts[2].substring(0, 1).toLowerCase(Locale.ROOT) + parts[2].substring(1);
            if (parts[1].endsWith("/" + file)) {
                return parts[0] + ":" + parts[1].substring(0, parts[1].length() - file.length() - 1) + ":" + parts[2];
            }
        }
        return type;
    }

    private void table(List<Row> rows) {
        var widths = new int[rows.get(0).columns().size()];
        for (var row : rows) {
            for (var i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.columns().get(i)));
            }
        }
        for (var row : rows) {
            var line = new StringBuilder();
            for (var i = 0; i < widths.length; i++) {
                var column = row.columns().get(i);
                line.append(column).append(" ".repeat(widths[i] - width(column) + 2));
            }
            out.append(' ').append(coloured(row.mark())).append("   ");
            out.append(line.toString().stripTrailing()).append('\n');
        }
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    private void counts(List<RecordedResource> resources) {
        var read = count(resources, Kind.READ);
        var components = count(resources, Kind.COMPONENT);
        var custom = count(resources, Kind.CUSTOM);
        var stacks = resources.stream()
                .filter(resource -> resource.type().equals(OfflineMonitor.STACK_TYPE))
                .count();
        var providers = resources.stream().filter(RecordedResource::isProvider).count();
        var kinds = Stream.of(
                        counted(stacks, "stack"),
                        counted(components - stacks, "component"),
                        counted(providers, "provider"),
                        counted(custom - providers, "resource"))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));

        out.append("\nResources:\n");
        out.append("    %s %d to create%s\n"
                .formatted(coloured("+"), components + custom, kinds.isEmpty() ? "" : " (" + kinds + ")"));
        if (read > 0) {
            out.append("    %s %d to read\n".formatted(coloured(">"), read));
        }
    }

    private static long count(List<RecordedResource> resources, Kind kind) {
        return resources.stream().filter(resource -> resource.kind() == kind).count();
    }

    private static String counted(long count, String noun) {
        return count == 0 ? "" : "%d %s%s".formatted(count, noun, count == 1 ? "" : "s");
    }

    private String coloured(String mark) {
        if (!colour || mark.isBlank()) {
            return mark;
        }
        return (mark.equals("+") ? GREEN : CYAN) + mark + RESET;
    }
}
