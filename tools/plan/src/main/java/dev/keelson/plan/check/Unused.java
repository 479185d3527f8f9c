package dev.keelson.plan.check;

import dev.keelson.plan.Value;
import java.util.Set;
import java.util.stream.Stream;

/** Warns of what nobody uses: a Secret, a ConfigMap or a claim that no other object names. */
final class Unused {
    private static final String RULE = "unused";
    private static final Set<String> KINDS = Set.of("Secret", "ConfigMap", "PersistentVolumeClaim");

    /** A label beyond these is there for somebody who finds the object by it. */
    private static final Set<String> PLAIN_LABELS = Set.of("app", "chart", "heritage", "release");

    private static final Set<String> PLAIN_PREFIXES = Set.of("app.kubernetes.io/", "helm.sh/");

    private Unused() {}

    static Stream<Finding> of(Inventory inventory) {
        if (!inventory.isWhole()) {
            return Stream.of(); // who uses it may stand elsewhere
        }
        return inventory.objects().stream()
                .filter(object -> KINDS.contains(object.type())
                        && !inventory.mentions(object.name())
                        && !inventory.hides(object.namespace())
                        && !isFound(object))
                .map(object -> Finding.warning(
                        RULE,
                        object,
                        "",
                        "no object names this %s: it can go, or a reference is missing".formatted(object.kind())));
    }

    private static boolean isFound(KubeObject object) {
        var type = object.content().text("type").orElse("Opaque");
        return object.content().map("metadata", "labels").keySet().stream()
                        .anyMatch(label -> !PLAIN_LABELS.contains(label)
                                && PLAIN_PREFIXES.stream().noneMatch(label::startsWith))
                || object.content().map("metadata", "annotations").keySet().stream()
                        .anyMatch(annotation -> annotation.contains("reflector"))
                || object.content()
                        .at("metadata", "ownerReferences")
                        .filter(Value.Items.class::isInstance)
                        .isPresent()
                || type.startsWith("helm.sh/")
                || type.equals("kubernetes.io/service-account-token");
    }
}
