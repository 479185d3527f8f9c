package dev.keelson.sdks.schema;

import java.util.Map;
import java.util.Set;

/** What a resource is. */
public record ResourceSchema(
        String token,
        Map<String, Property> inputs,
        Set<String> secretInputs,
        Map<String, Property> outputs,
        Set<String> secretOutputs,
        Set<String> aliases) {
    public ResourceSchema {
        inputs = Map.copyOf(inputs);
        secretInputs = Set.copyOf(secretInputs);
        outputs = Map.copyOf(outputs);
        secretOutputs = Set.copyOf(secretOutputs);
        aliases = Set.copyOf(aliases);
    }
}
