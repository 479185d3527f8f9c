package dev.keelson.ops.flux;

import com.google.gson.JsonObject;
import dev.keelson.ops.cluster.Json;
import dev.keelson.ops.helm.Manifest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Flux's controllers, each a Deployment of a name that never changes. */
public final class Controllers {
    public static final List<String> ALL = List.of(
            "helm-controller",
            "image-automation-controller",
            "image-reflector-controller",
            "kustomize-controller",
            "notification-controller",
            "source-controller");

    private Controllers() {}

    /** Those that a release declares: its values may leave some out. */
    public static Set<String> of(Manifest manifest) {
        var names = new TreeSet<String>();
        manifest.objects().stream()
                .filter(Controllers::isDeployment)
                .flatMap(object -> Json.text(object, "metadata", "name").stream())
                .filter(ALL::contains)
                .forEach(names::add);
        return names;
    }

    private static boolean isDeployment(JsonObject object) {
        return Json.text(object, "kind").filter("Deployment"::equals).isPresent();
    }
}
