package dev.keelson.plan.check;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two objects of one identity, of which the later overwrites the earlier; and objects in a namespace that is none. */
final class Identities {
    private static final String TWICE_RULE = "object-twice";
    private static final String NAMESPACE_RULE = "namespace";
    private static final String NAMESPACE = "Namespace";

    private Identities() {}

    static Stream<Finding> of(Inventory inventory) {
        Map<KubeObject.Id, KubeObject> first = new HashMap<>();
        return inventory.objects().stream()
                .flatMap(object -> Stream.concat(
                        twice(object, first.putIfAbsent(object.id(), object)), namespace(object, inventory)));
    }

    private static Stream<Finding> twice(KubeObject object, @Nullable KubeObject earlier) {
        return earlier == null
                ? Stream.of()
                : Stream.of(
                        Finding.problem(TWICE_RULE, object, "metadata.name", twice(object.place(), earlier.place())));
    }

    /** What a program declares is Pulumi's, and what a file holds is another tool's. */
    private static String twice(KubeObject.Place place, KubeObject.Place earlier) {
        return (place.line() > 0 && earlier.line() == 0
                        ? "the program of %s declares it too: must have one owner"
                        : "%s declares it too: must stand once")
                .formatted(earlier);
    }

    private static Stream<Finding> namespace(KubeObject object, Inventory inventory) {
        var name = object.namespace();
        if (name.isEmpty() || !inventory.misses(NAMESPACE, "", name)) {
            return Stream.of();
        }
        var near = Names.near(name, inventory.names(NAMESPACE, ""));
        return Stream.of(Finding.problem(
                NAMESPACE_RULE,
                object,
                "metadata.namespace",
                "no Namespace '%s': must be one that is declared%s"
                        .formatted(
                                name,
                                near.map(text -> ", such as '" + text + "'").orElse(""))));
    }
}
