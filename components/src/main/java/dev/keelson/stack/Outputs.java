package dev.keelson.stack;

import com.pulumi.core.Output;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Outputs put together. */
public final class Outputs {
    private Outputs() {}

    /** One output of a map of outputs; the names are known in any case. */
    public static <T> Output<Map<String, T>> map(Map<String, Output<T>> outputs) {
        var names = List.copyOf(outputs.keySet());
        return Output.all(new ArrayList<>(outputs.values())).applyValue(values -> {
            var map = new LinkedHashMap<String, T>();
            for (var i = 0; i < names.size(); i++) {
                map.put(names.get(i), values.get(i));
            }
            return map;
        });
    }
}
