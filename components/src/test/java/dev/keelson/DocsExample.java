package dev.keelson;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.Yaml;

/** Settings as a page of the docs shows them. */
public final class DocsExample {
    private DocsExample() {}

    /** The page's examples of settings in their order, counted from 0; as Pulumi passes them. */
    public static Map<String, String> settings(String page, int example) {
        try {
            var text = Files.readString(Path.of("../docs", page))
                    .split("```yaml\n", -1)[example + 1]
                    .split("```", 2)[0];
            Map<String, Object> values = new Yaml().load(text);
            var settings = new TreeMap<String, String>();
            values.forEach((key, value) ->
                    settings.put(key, value instanceof String plain ? plain : new Gson().toJson(value)));
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
