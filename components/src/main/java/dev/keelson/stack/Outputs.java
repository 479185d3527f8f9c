package dev.keelson.stack;

import com.pulumi.core.Output;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

    /**
     * A map for a resource: its keys stay known even if values are not, and each value is unknown or secret by itself.
     *
     * <p>Only for use as an input: the SDK sends the outputs in it as any other, while a function that is applied
     * to it would find outputs where it expects texts.
     */
    @SuppressWarnings("unchecked") // the SDK's builders take no map of outputs, but its serializer does
    public static Output<Map<String, String>> entries(Map<String, Output<String>> entries) {
        return (Output<Map<String, String>>) (Output<?>) Output.of(new TreeMap<>(entries));
    }
}
