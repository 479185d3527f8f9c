package dev.keelson.gitops;

import dev.keelson.workload.Resources;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The values of Flux's chart. */
final class FluxValues {
    /** The chart's own names; Flux's documentation calls the fourth one image-reflector. */
    private static final List<String> CONTROLLERS = List.of(
            "sourceController",
            "kustomizeController",
            "helmController",
            "imageReflectionController",
            "imageAutomationController",
            "notificationController");

    /** Memory grows with repositories and charts; a controller that is killed starts all its work again. */
    private static final Resources RESOURCES = Resources.of("50m", "64Mi", "1000m", "512Mi");

    private FluxValues() {}

    static Map<String, Object> values() {
        var values = new TreeMap<String, Object>();
        values.put("installCRDs", true);
        // They are templates of the chart: uninstalling it would take every Kustomization, and what that applied.
        values.put("crds", Map.of("annotations", Map.of("helm.sh/resource-policy", "keep")));
        CONTROLLERS.forEach(
                controller -> values.put(controller, Map.of("create", true, "resources", RESOURCES.values())));
        return Collections.unmodifiableMap(values);
    }
}
