package dev.keelson.sdks.schema;

import java.util.Map;

/** What a function is asked with, and what it answers. */
public record FunctionSchema(String token, Map<String, Property> inputs, Map<String, Property> outputs) {
    public FunctionSchema {
        inputs = Map.copyOf(inputs);
        outputs = Map.copyOf(outputs);
    }
}
