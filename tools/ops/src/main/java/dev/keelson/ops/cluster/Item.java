package dev.keelson.ops.cluster;

import com.google.gson.JsonObject;
import java.util.Map;

/**
 * An object of a cluster, or its metadata alone.
 *
 * @param kind lists do not repeat it in each object
 */
public record Item(Kind kind, JsonObject json) {
    public String name() {
        return Json.text(json, "metadata", "name").orElse("");
    }

    /** Nothing for an object of the cluster. */
    public String namespace() {
        return Json.text(json, "metadata", "namespace").orElse("");
    }

    public Map<String, String> labels() {
        return Json.texts(json, "metadata", "labels");
    }

    public Map<String, String> annotations() {
        return Json.texts(json, "metadata", "annotations");
    }

    /** For people. */
    public String text() {
        return kind.name() + " " + (namespace().isEmpty() ? "" : namespace() + "/") + name();
    }

    public String path() {
        return kind.path(namespace()) + "/" + name();
    }
}
