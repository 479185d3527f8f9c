package dev.keelson.sdks.contract;

import java.util.Map;
import java.util.Set;

/** What a resource is, said of a schema or of an SDK's class. */
record ResourceSchema(
        String token,
        Map<String, Property> inputs,
        Set<String> secretInputs,
        Map<String, Property> outputs,
        Set<String> secretOutputs,
        Set<String> aliases) {
    ResourceSchema {
        inputs = Map.copyOf(inputs);
        secretInputs = Set.copyOf(secretInputs);
        outputs = Map.copyOf(outputs);
        secretOutputs = Set.copyOf(secretOutputs);
        aliases = Set.copyOf(aliases);
    }
}
