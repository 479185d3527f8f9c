package dev.keelson.plan.flux;

import dev.keelson.plan.Value;
import dev.keelson.plan.check.Finding;
import dev.keelson.plan.check.Inventory;
import dev.keelson.plan.check.KubeObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds Kustomizations that wait for themselves, alone or around others: none of them ever gets ready. */
final class Waits {
    private static final String RULE = "flux-wait";
    private static final String DEPENDS = "spec.dependsOn";
    private static final String HEALTH = "spec.healthChecks";
    private static final String WAIT = "spec.wait";

    private final Map<KubeObject.Id, KubeObject> kustomizations = new LinkedHashMap<>();

    /** What each waits for, and the field that makes it do so. */
    private final Map<KubeObject.Id, Map<KubeObject.Id, String>> edges = new HashMap<>();

    private Waits(Inventory inventory, List<FluxFolder> folders) {
        inventory.objects().stream()
                .filter(object -> object.type().equals(FluxFolders.KUSTOMIZATION))
                .forEach(object -> kustomizations.putIfAbsent(object.id(), object));
        kustomizations.values().forEach(this::named);
        folders.forEach(folder -> folder.by()
                .filter(Waits::waits)
                .ifPresent(by -> folder.objects().stream()
                        .map(KubeObject::id)
                        .filter(kustomizations::containsKey)
                        .forEach(inside -> of(by.id()).putIfAbsent(inside, WAIT))));
    }

    static Stream<Finding> of(Inventory inventory, List<FluxFolder> folders) {
        return new Waits(inventory, folders).findings();
    }

    private static boolean waits(KubeObject kustomization) {
        return kustomization
                .content()
                .at("spec", "wait")
                .filter(new Value.Bool(true)::equals)
                .isPresent();
    }

    private Map<KubeObject.Id, String> of(KubeObject.Id id) {
        return edges.computeIfAbsent(id, key -> new LinkedHashMap<>());
    }

    private void named(KubeObject object) {
        var content = object.content();
        content.items("spec", "dependsOn").forEach(item -> other(object, item, DEPENDS));
        content.items("spec", "healthChecks").stream()
                .filter(item ->
                        item.text("kind").filter("Kustomization"::equals).isPresent())
                .forEach(item -> other(object, item, HEALTH));
    }

    private void other(KubeObject object, Value item, String field) {
        item.text("name")
                .map(name -> new KubeObject.Id(
                        FluxFolders.KUSTOMIZATION, item.text("namespace").orElse(object.namespace()), name))
                .filter(kustomizations::containsKey)
                .ifPresent(other -> of(object.id()).putIfAbsent(other, field));
    }

    private Stream<Finding> findings() {
        var reported = new HashSet<KubeObject.Id>();
        var findings = new ArrayList<Finding>();
        for (var object : kustomizations.values()) {
            if (reported.contains(object.id())) {
                continue;
            }
            circle(object.id()).ifPresent(circle -> {
                reported.addAll(circle);
                findings.add(Finding.problem(RULE, object, field(circle.get(0), circle.get(1)), message(circle)));
            });
        }
        return findings.stream();
    }

    /** The shortest way from one to itself, with it at both ends. */
    private Optional<List<KubeObject.Id>> circle(KubeObject.Id start) {
        var from = new HashMap<KubeObject.Id, KubeObject.Id>();
        Set<KubeObject.Id> seen = new HashSet<>();
        var next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty()) {
            var each = next.remove();
            for (var to : edges.getOrDefault(each, Map.of()).keySet()) {
                if (to.equals(start)) {
                    var way = new ArrayList<>(List.of(start));
                    for (var step = each; !step.equals(start); step = Objects.requireNonNull(from.get(step))) {
                        way.add(step);
                    }
                    way.add(start);
                    Collections.reverse(way);
                    return Optional.of(way);
                }
                if (seen.add(to)) {
                    from.put(to, each);
                    next.add(to);
                }
            }
        }
        return Optional.empty();
    }

    private String field(KubeObject.Id from, KubeObject.Id to) {
        return Objects.requireNonNull(edges.getOrDefault(from, Map.of()).get(to));
    }

    private String message(List<KubeObject.Id> circle) {
        if (circle.size() == 2) {
            return field(circle.get(0), circle.get(0)).equals(WAIT)
                    ? "it waits for all that it applies, and applies itself: must not wait, or lie outside of its path"
                    : "it waits for itself: must name others only";
        }
        var way = new StringBuilder();
        for (var step = 1; step < circle.size() - 1; step++) {
            var here = circle.get(step);
            way.append(step == 1 ? "" : ", which waits for ")
                    .append(here.namespace())
                    .append('/')
                    .append(here.name());
        }
        var last = circle.get(circle.size() - 2);
        return "it waits for %s, which waits for it in turn (%s): must not go round in a circle"
                .formatted(way, field(last, circle.get(0)));
    }
}
