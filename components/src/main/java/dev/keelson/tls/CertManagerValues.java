package dev.keelson.tls;

import dev.keelson.workload.Resources;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The values of cert-manager's chart. */
final class CertManagerValues {
    /** It holds every Secret and Certificate of the cluster in memory. */
    private static final Resources CONTROLLER = Resources.of("20m", "64Mi", "500m", "256Mi");

    private static final Resources WEBHOOK = Resources.of("10m", "32Mi", "200m", "128Mi");

    /** It holds every Secret in memory, too. */
    private static final Resources INJECTOR = Resources.of("10m", "64Mi", "200m", "256Mi");

    private static final Resources CHECK = Resources.of("10m", "32Mi", "200m", "128Mi");

    /** The chart checks its API after an installation only; an upgrade replaces the webhook as well. */
    private static final String HOOKS = "post-install,post-upgrade";

    private CertManagerValues() {}

    static Map<String, Object> of(CertManagerVersion version) {
        var values = new TreeMap<String, Object>();
        if (version.hasCrdsValues()) {
            // A wrong uninstall deletes the definitions, and every certificate with them.
            values.put("crds", Map.of("enabled", true, "keep", true));
        } else {
            values.put("installCRDs", true);
        }
        values.put("resources", CONTROLLER.values());
        values.put("webhook", Map.of("resources", WEBHOOK.values()));
        values.put("cainjector", Map.of("resources", INJECTOR.values()));
        values.put(
                "startupapicheck",
                Map.of(
                        "enabled",
                        true,
                        "resources",
                        CHECK.values(),
                        "jobAnnotations",
                        hook("1"),
                        "rbac",
                        Map.of("annotations", hook("-5")),
                        "serviceAccount",
                        Map.of("annotations", hook("-5"))));
        return Collections.unmodifiableMap(values);
    }

    private static Map<String, String> hook(String weight) {
        return Map.of("helm.sh/hook", HOOKS, "helm.sh/hook-weight", weight);
    }
}
