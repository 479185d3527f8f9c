package dev.keelson.proof.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.keelson.plan.RecordedResource;
import dev.keelson.plan.Recording;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a destroyed stack leaves in the cluster.
 *
 * @param ids by a resource's name in the program, what the cluster calls it
 */
record Retained(Map<String, String> ids) {
    private static final ObjectMapper JSON = new ObjectMapper();

    Retained {
        ids = Map.copyOf(ids);
    }

    static Retained of(Recording recording) {
        return new Retained(recording.resources().stream()
                .filter(RecordedResource::retainOnDelete)
                .filter(resource -> resource.type().startsWith("kubernetes:"))
                .collect(Collectors.toMap(RecordedResource::name, Retained::id)));
    }

    /** Of what an update would create, what is there already; everything above it; nothing else. */
    String choose(String importFile) {
        try {
            var file = (ObjectNode) JSON.readTree(importFile);
            var all = file.withArray("resources");
            var chosen = JSON.createArrayNode();
            for (var entry : all) {
                var id = ids.get(entry.get("name").asText());
                if (id != null) {
                    ((ObjectNode) entry).put("id", id);
                }
                if (id != null || isAboveOthers(entry)) {
                    chosen.add(entry);
                }
            }
            file.set("resources", chosen);
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(file);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static boolean isAboveOthers(JsonNode entry) {
        return entry.path("component").asBoolean() || entry.get("type").asText().startsWith("pulumi:providers:");
    }

    private static String id(RecordedResource resource) {
        if (resource.isHelmRelease()) {
            var inputs = resource.inputs();
            return inputs.text("namespace").orElseThrow() + "/"
                    + inputs.text("name").orElseThrow();
        }
        return resource.namespace().map(namespace -> namespace + "/").orElse("") + resource.objectName();
    }
}
