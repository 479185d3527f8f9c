package dev.keelson.workload;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** YAML in block style, in the order of the given maps. */
public final class YamlText {
    private static final int WIDTH = 240;

    private YamlText() {}

    public static String of(Map<String, Object> map) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(WIDTH);
        return new Yaml(options).dump(copy(map));
    }

    /** Otherwise SnakeYAML would write an anchor for a value that occurs twice. */
    private static Object copy(Object value) {
        if (value instanceof Map<?, ?> map) {
            var copy = new LinkedHashMap<Object, Object>();
            map.forEach((key, each) -> copy.put(key, copy(each)));
            return copy;
        }
        if (value instanceof List<?> list) {
            var copy = new ArrayList<Object>();
            list.forEach(each -> copy.add(copy(each)));
            return copy;
        }
        return value;
    }
}
