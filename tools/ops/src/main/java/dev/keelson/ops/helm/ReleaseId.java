package dev.keelson.ops.helm;

import java.util.Map;
import java.util.Optional;

/** A Helm release: its name is unique in its namespace. */
public record ReleaseId(String namespace, String name) {
    public static final String NAME = "meta.helm.sh/release-name";
    public static final String NAMESPACE = "meta.helm.sh/release-namespace";

    /** Whom an object belongs to, by the annotations that Helm gives it. */
    public static Optional<ReleaseId> owner(Map<String, String> annotations) {
        return Optional.ofNullable(annotations.get(NAME))
                .flatMap(name -> Optional.ofNullable(annotations.get(NAMESPACE))
                        .map(namespace -> new ReleaseId(namespace, name)));
    }

    @Override
    public String toString() {
        return namespace + "/" + name;
    }
}
