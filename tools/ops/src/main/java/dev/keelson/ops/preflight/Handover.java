package dev.keelson.ops.preflight;

import com.google.gson.JsonObject;
import dev.keelson.ops.cluster.Cluster;
import dev.keelson.ops.cluster.Item;
import dev.keelson.ops.helm.ReleaseId;

/**
 * An object of a stale release, and the release that is to own it: the object itself stays as it is.
 *
 * <p>Taking the annotations away would not help, since Helm refuses an object without them as well.
 */
public record Handover(Item object, ReleaseId from, ReleaseId to) {
    private static final String MANAGER = "keelson-preflight";

    /** For people. */
    public String text() {
        return "%s: from Helm release %s to %s".formatted(object.text(), from, to);
    }

    /** False if the object has changed since it was read: nothing is done then. */
    public boolean apply(Cluster cluster) {
        var annotations = new JsonObject();
        annotations.addProperty(ReleaseId.NAME, to.name());
        annotations.addProperty(ReleaseId.NAMESPACE, to.namespace());
        var metadata = new JsonObject();
        metadata.add("annotations", annotations);
        return cluster.merge(object, metadata, MANAGER);
    }
}
