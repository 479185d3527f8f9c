package dev.keelson.workload;

import dev.keelson.plan.Recording;
import dev.keelson.plan.Value;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Everything that differs between two recordings of the same resources. */
public final class Differences {
    private Differences() {}

    /** The resource, and the path to what differs in it. */
    public static List<String> between(Recording one, Recording other) {
        return one.resources().stream()
                .flatMap(resource -> differences(
                        resource.name(),
                        resource.inputs(),
                        other.one(resource.type(), resource.name()).inputs()))
                .toList();
    }

    private static Stream<String> differences(String path, Value one, Value other) {
        if (one instanceof Value.Secret a && other instanceof Value.Secret b) {
            return differences(path, a.value(), b.value());
        }
        if (one instanceof Value.Fields a
                && other instanceof Value.Fields b
                && a.values().keySet().equals(b.values().keySet())) {
            return a.values().entrySet().stream()
                    .flatMap(entry -> differences(
                            path + "." + entry.getKey(),
                            entry.getValue(),
                            Objects.requireNonNull(b.values().get(entry.getKey()))));
        }
        if (one instanceof Value.Items a
                && other instanceof Value.Items b
                && a.values().size() == b.values().size()) {
            return Stream.iterate(0, i -> i < a.values().size(), i -> i + 1)
                    .flatMap(i -> differences(
                            path + "[" + i + "]", a.values().get(i), b.values().get(i)));
        }
        return one.equals(other) ? Stream.of() : Stream.of(path);
    }
}
