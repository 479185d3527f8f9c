package dev.keelson.ops.helm;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.keelson.ops.cluster.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** The YAML of a manifest, as the JSON that the API takes. */
final class ManifestYaml {
    private static final int NESTED = 100;

    /** Aliases make many of few. */
    private static final int MAX_VALUES = 2_000_000;

    private int values;

    private ManifestYaml() {}

    /** The objects, those of lists among them. */
    static List<JsonObject> objects(String manifest) throws UnreadableException {
        var reading = new ManifestYaml();
        var objects = new ArrayList<JsonObject>();
        try {
            for (var document : yaml().loadAll(manifest)) {
                if (document instanceof Map) {
                    add(reading.json(document, 0).getAsJsonObject(), objects);
                } else if (document != null) {
                    throw new UnreadableException("declares what is no object");
                }
            }
        } catch (YAMLException e) {
            throw new UnreadableException("has a manifest that is no YAML"); // the exception quotes it
        }
        return objects;
    }

    private static void add(JsonObject object, List<JsonObject> objects) throws UnreadableException {
        var kind = Json.text(object, "kind").orElse("");
        if (kind.equals("List")) {
            for (var below : Json.objects(object, "items")) {
                add(below, objects);
            }
        } else if (kind.isEmpty()
                || Json.text(object, "apiVersion").isEmpty()
                || Json.text(object, "metadata", "name").isEmpty()) {
            throw new UnreadableException("declares an object without a name or a kind");
        } else {
            objects.add(object);
        }
    }

    private JsonElement json(@Nullable Object value, int depth) throws UnreadableException {
        if (depth > NESTED || ++values > MAX_VALUES) {
            throw new UnreadableException("has a manifest that is nested too deeply, or too large");
        }
        if (value instanceof Map<?, ?> map) {
            var object = new JsonObject();
            for (var entry : map.entrySet()) {
                object.add(String.valueOf(entry.getKey()), json(entry.getValue(), depth + 1));
            }
            return object;
        }
        if (value instanceof List<?> list) {
            var array = new JsonArray();
            for (var element : list) {
                array.add(json(element, depth + 1));
            }
            return array;
        }
        if (value instanceof Number number) {
            return new JsonPrimitive(number);
        }
        if (value instanceof Boolean bool) {
            return new JsonPrimitive(bool);
        }
        return value == null ? JsonNull.INSTANCE : new JsonPrimitive(value.toString());
    }

    /** Reads no more kinds of values than JSON has: a date stays a text. */
    private static Yaml yaml() {
        var loading = new LoaderOptions();
        loading.setCodePointLimit(Manifest.MAX_BYTES);
        loading.setNestingDepthLimit(NESTED);
        var dumping = new DumperOptions();
        return new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                addImplicitResolver(Tag.BOOL, BOOL, "yYnNtTfFoO");
                addImplicitResolver(Tag.INT, INT, "-+0123456789");
                addImplicitResolver(Tag.FLOAT, FLOAT, "-+0123456789.");
                addImplicitResolver(Tag.NULL, NULL, "~nN\0");
                addImplicitResolver(Tag.NULL, EMPTY, null);
                addImplicitResolver(Tag.MERGE, MERGE, "<");
            }
        });
    }
}
