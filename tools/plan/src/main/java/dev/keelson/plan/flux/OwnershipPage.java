package dev.keelson.plan.flux;

import dev.keelson.plan.Plan;
import dev.keelson.plan.check.Inventory;
import dev.keelson.plan.check.KubeObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes the page that says who owns which object of a site: a program, Flux, a chart or a controller. */
public final class OwnershipPage {
    private static final String RECIPE = "hand-over.md";

    /** What would end a cell, a piece of code or a line. */
    private static final Pattern UNSAFE = Pattern.compile("[`|\\p{Cntrl}]");

    private OwnershipPage() {}

    /**
     * The page as Markdown.
     *
     * @param title the site and its stack
     * @param command what writes the page again
     */
    public static String render(String title, String command, Plan plan, FluxFolders folders) {
        var inventory = Inventory.of(plan, false, folders.objects(), folders.read());
        var flux = new HashSet<KubeObject.Id>();
        folders.objects().forEach(object -> flux.add(object.id()));
        var declared = inventory.objects().stream()
                .filter(object -> !flux.contains(object.id()))
                .toList();
        var page = new StringBuilder("# Who owns which object: %s%n%n".formatted(title));
        page.append(
                "After this page you know who may change an object of the cluster, and how another takes it over."
                        + " No object has two\nowners: each would undo the other's work. `./keelson plan` finds one that has.\n\n");
        page.append(
                "The page is written by the command below, out of the plan and of the folder that Flux applies.\n\n");
        page.append("```sh\n").append(command).append("\n```\n\n");
        page.append("## Pulumi\n\n");
        table(
                page,
                List.of("program", "namespace", "objects"),
                rows(
                        declared.stream()
                                .filter(object -> !object.type().equals(KubeObject.RELEASE))
                                .toList(),
                        object -> List.of(code(object.place().file()), namespace(object))));
        page.append("## Charts, as Helm releases of Pulumi\n\n");
        page.append("The chart's objects are the release's: they change with its version and its values only.\n\n");
        table(
                page,
                List.of("release", "chart", "version"),
                declared.stream()
                        .filter(object -> object.type().equals(KubeObject.RELEASE))
                        .map(object -> List.of(
                                code(object.namespace() + "/" + object.name()),
                                code(object.content().text("chart").orElse("")),
                                code(object.content().text("version").orElse(""))))
                        .toList());
        page.append("## Flux\n\n");
        for (var folder : folders.folders()) {
            var by = folder.by().map(KubeObject::subject).orElse("nobody");
            page.append("%s applies `%s`:%n%n".formatted(by, folders.name(folder)));
            table(
                    page,
                    List.of("file", "namespace", "objects"),
                    rows(folder.objects(), object -> List.of(code(object.place().file()), namespace(object))));
        }
        page.append("## Controllers\n\n");
        page.append("What a controller makes of an object is that controller's, and goes with the object.\n\n");
        table(page, List.of("object", "what is made of it"), made(inventory));
        return page.append(recipe()).toString();
    }

    private static List<List<String>> made(Inventory inventory) {
        var made = new LinkedHashMap<String, TreeSet<String>>();
        inventory.made().forEach((id, maker) -> {
            // A namespace or class that somebody must have made long ago is no controller's.
            if (!id.namespace().isEmpty()) {
                made.computeIfAbsent(code(maker.subject()), key -> new TreeSet<>())
                        .add(code(KubeObject.kind(id.type()) + " " + id.name()));
            }
        });
        return made.entrySet().stream()
                .map(entry -> List.of(entry.getKey(), String.join(", ", entry.getValue())))
                .toList();
    }

    /** One row for each place, with all of its objects by their kinds. */
    private static List<List<String>> rows(Collection<KubeObject> objects, Function<KubeObject, List<String>> place) {
        var places = new LinkedHashMap<List<String>, Map<String, TreeSet<String>>>();
        for (var object : objects) {
            places.computeIfAbsent(place.apply(object), key -> new TreeMap<>())
                    .computeIfAbsent(object.kind(), key -> new TreeSet<>())
                    .add(code(object.name()));
        }
        return places.entrySet().stream()
                .map(entry -> {
                    var row = new ArrayList<>(entry.getKey());
                    row.add(entry.getValue().entrySet().stream()
                            .map(kind -> kind.getKey() + " " + String.join(", ", kind.getValue()))
                            .collect(Collectors.joining("; ")));
                    return List.copyOf(row);
                })
                .toList();
    }

    private static String namespace(KubeObject object) {
        return object.namespace().isEmpty() ? "the whole cluster" : code(object.namespace());
    }

    private static void table(StringBuilder page, List<String> head, List<List<String>> rows) {
        if (rows.isEmpty()) {
            page.append("Nothing.\n\n");
            return;
        }
        row(page, head);
        row(page, head.stream().map(column -> "---").toList());
        rows.forEach(cells -> row(page, cells));
        page.append('\n');
    }

    private static void row(StringBuilder page, List<String> cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String code(String text) {
        return "`" + UNSAFE.matcher(text).replaceAll("?") + "`";
    }

    private static String recipe() {
        try (var stream = Objects.requireNonNull(OwnershipPage.class.getResourceAsStream(RECIPE), RECIPE)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
