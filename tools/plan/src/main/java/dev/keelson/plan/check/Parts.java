package dev.keelson.plan.check;

import dev.keelson.plan.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a reference may name within an object: a key of a Secret or ConfigMap, a port of a Service. */
public final class Parts {
    private static final List<String> DATA = List.of("data", "stringData", "binaryData");

    private Parts() {}

    /** The names of all parts; empty where nobody knows them here, or where the kind has none. */
    public static Optional<Set<String>> of(KubeObject object) {
        return switch (object.type()) {
            case "Secret", "ConfigMap" -> keys(object);
            case "Service" -> ports(object);
            default -> Optional.empty();
        };
    }

    /** The word for a part of such an object. */
    static String word(String type) {
        return type.equals("Service") ? "port" : "key";
    }

    private static Optional<Set<String>> keys(KubeObject object) {
        if (object.content()
                .text("type")
                .filter("kubernetes.io/service-account-token"::equals)
                .isPresent()) {
            return Optional.empty();
        }
        var keys = new LinkedHashSet<String>();
        for (var field : DATA) {
            var data = Paths.opened(object.content().at(field).orElseGet(Value::fields));
            if (data instanceof Value.Fields fields) {
                keys.addAll(fields.values().keySet());
            } else if (!(data instanceof Value.Null)) {
                return Optional.empty();
            }
        }
        return Optional.of(keys);
    }

    /** By number and by name. */
    private static Optional<Set<String>> ports(KubeObject object) {
        var ports = Paths.find(object.content(), "spec.ports[]");
        if (ports.isEmpty() || object.content().holdsUnknown()) {
            return Optional.empty();
        }
        var names = new LinkedHashSet<String>();
        for (var port : ports) {
            Paths.text(port.value(), "port").ifPresent(names::add);
            Paths.text(port.value(), "name").ifPresent(names::add);
        }
        return Optional.of(names);
    }
}
