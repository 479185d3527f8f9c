package dev.keelson.plan.check;

import dev.keelson.plan.Value;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds routes of Traefik that use a middleware or Service of another namespace, which Traefik leaves out by default. */
final class OtherNamespaces {
    private static final String RULE = "route-namespace";
    private static final String ROUTES = "spec.routes[]";
    private static final String SWITCH = "allowCrossNamespace";

    /** As a chart's value in a text, as Traefik's own configuration, or as a flag, which alone is enough. */
    private static final Pattern ALLOWED =
            Pattern.compile(SWITCH + "(?![A-Za-z])(?![\"']?\\s*[:=]\\s*[\"']?false)", Pattern.CASE_INSENSITIVE);

    private OtherNamespaces() {}

    /** Of a part of a cluster nobody knows how Traefik is set. */
    static Stream<Finding> of(Inventory inventory) {
        if (!inventory.isWhole() || inventory.objects().stream().anyMatch(object -> allows(object.content()))) {
            return Stream.of();
        }
        return new References(inventory)
                .uses()
                .filter(use -> use.from().kind().startsWith("IngressRoute")
                        && use.reference().at().startsWith(ROUTES)
                        && !use.namespace().equals(use.from().namespace())
                        && inventory
                                .find(use.type(), use.namespace(), use.name())
                                .isPresent())
                .map(use -> Finding.problem(
                        RULE,
                        use.from(),
                        use.field(),
                        "%s %s/%s is in another namespace: must be in %s, or Traefik needs providers.kubernetesCRD.%s"
                                .formatted(
                                        KubeObject.kind(use.type()),
                                        use.namespace(),
                                        use.name(),
                                        use.from().namespace(),
                                        SWITCH)));
    }

    private static boolean allows(Value value) {
        if (value instanceof Value.Fields fields) {
            return fields.values().entrySet().stream()
                    .anyMatch(field -> field.getKey().equals(SWITCH)
                            ? !field.getValue().equals(new Value.Bool(false))
                            : allows(field.getValue()));
        } else if (value instanceof Value.Items items) {
            return items.values().stream().anyMatch(OtherNamespaces::allows);
        }
        return value instanceof Value.Text text && ALLOWED.matcher(text.value()).find();
    }
}
