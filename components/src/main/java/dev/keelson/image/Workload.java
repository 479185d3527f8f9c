package dev.keelson.image;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The parts of a workload that tell who changes its image.
 *
 * @param name what a message calls it
 * @param marks its own labels and annotations; Keel reads both, annotations first
 * @param podMarks those of its pods' template
 */
public record Workload(String name, Map<String, String> marks, Map<String, String> podMarks) {
    private static final Set<String> KINDS = Set.of("Deployment", "StatefulSet", "DaemonSet");

    public Workload {
        marks = Map.copyOf(marks);
        podMarks = Map.copyOf(podMarks);
    }

    /** The workload that a parsed manifest describes, if it describes one. */
    public static Optional<Workload> of(Map<?, ?> manifest) {
        if (!(manifest.get("kind") instanceof String kind) || !KINDS.contains(kind)) {
            return Optional.empty();
        }
        var metadata = below(manifest, "metadata");
        var namespace = metadata.get("namespace") instanceof String given ? given + "/" : "";
        return Optional.of(new Workload(
                "%s %s%s".formatted(kind, namespace, metadata.get("name")),
                marks(metadata),
                marks(below(below(below(manifest, "spec"), "template"), "metadata"))));
    }

    private static Map<String, String> marks(Map<?, ?> metadata) {
        var marks = new LinkedHashMap<String, String>();
        below(metadata, "labels").forEach((key, value) -> marks.put(key.toString(), value.toString()));
        below(metadata, "annotations").forEach((key, value) -> marks.put(key.toString(), value.toString()));
        return marks;
    }

    private static Map<?, ?> below(Map<?, ?> map, String key) {
        return map.get(key) instanceof Map<?, ?> below ? below : Map.of();
    }
}
