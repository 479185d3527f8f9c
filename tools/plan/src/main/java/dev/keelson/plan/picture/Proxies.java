package dev.keelson.plan.picture;

import dev.keelson.plan.Value;
import dev.keelson.plan.picture.PlannedObjects.Planned;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Draws the proxies before the cluster whose routes the plan holds as a file of Traefik's, on its way there. */
final class Proxies {
    private static final String PART = "app.kubernetes.io/name";

    private final PlannedObjects objects;
    private final GraphDraft draft;

    Proxies(PlannedObjects objects, GraphDraft draft) {
        this.objects = objects;
        this.draft = draft;
    }

    /** The proxies that a host's requests pass, by host. */
    Map<String, List<String>> draw() {
        var proxies = new TreeMap<String, List<String>>();
        for (var file : objects.ofKind("ConfigMap")) {
            hosts(file).forEach(host -> {
                var passed = proxies.computeIfAbsent(host, name -> new ArrayList<>());
                var proxy = proxy(file);
                if (!passed.contains(proxy)) {
                    passed.add(proxy);
                }
            });
        }
        return proxies;
    }

    private String proxy(Planned file) {
        // The object's own name may change with what is in it.
        var name = file.inputs()
                .at("metadata", "labels")
                .flatMap(labels -> labels.text(PART))
                .orElse(file.name());
        return draft.node(new Node(
                "proxy/%s/%s".formatted(file.namespace(), name),
                Node.Kind.PROXY,
                name,
                "Traefik before the cluster",
                ""));
    }

    private static List<String> hosts(Planned file) {
        return file.inputs().map("data").values().stream()
                .filter(Value.Text.class::isInstance)
                .flatMap(text -> rules(((Value.Text) text).value()).stream())
                .flatMap(rule -> RouteMatch.of(rule).hosts().stream())
                .distinct()
                .toList();
    }

    /** The rules of a text that is a dynamic configuration of Traefik's; none of any other. */
    private static List<String> rules(String text) {
        if (!text.contains("routers:")) {
            return List.of();
        }
        try {
            Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            return below(below(loaded, "http"), "routers") instanceof Map<?, ?> routers
                    ? routers.values().stream()
                            .map(router -> below(router, "rule"))
                            .filter(String.class::isInstance)
                            .map(String.class::cast)
                            .toList()
                    : List.of();
        } catch (YAMLException e) {
            return List.of(); // a text that only looks like one, a script say
        }
    }

    private static Object below(Object given, String key) {
        return given instanceof Map<?, ?> map && map.containsKey(key) ? map.get(key) : "";
    }
}
