package dev.keelson.gitops;

import dev.keelson.settings.ImageReference;
import dev.keelson.workload.Resources;
import java.util.Map;
import java.util.TreeMap;

/** What the operator is told of a stack. */
final class PulumiStackSpecs {
    /** The key of the token in its Secret. */
    static final String TOKEN_KEY = "accessToken";

    /** A program and its engine: a JVM alone takes half of it. */
    private static final Resources RESOURCES = Resources.of("100m", "512Mi", "1", "1Gi");

    private PulumiStackSpecs() {}

    /**
     * A Stack's specification.
     *
     * @param token the Secret with the token of Pulumi's backend
     */
    static Map<String, Object> stack(PulumiStackArgs args, String token, ImageReference image) {
        var references = new TreeMap<String, Object>();
        references.put(PulumiStackArgs.TOKEN, reference(token, TOKEN_KEY));
        args.envRefs()
                .forEach(
                        ref -> references.put(ref.name(), reference(ref.secret().text(), ref.key())));
        var spec = new TreeMap<String, Object>();
        spec.put("stack", args.stack());
        spec.put("projectRepo", args.projectRepo());
        spec.put("branch", args.branch());
        spec.put("repoDir", args.repoDir());
        spec.put("envRefs", references);
        spec.put("resyncFrequencySeconds", args.resyncFrequencySeconds());
        spec.put("retryOnUpdateConflict", args.retryOnUpdateConflict());
        spec.put("destroyOnFinalize", args.destroyOnFinalize());
        spec.put("serviceAccountName", PulumiOperator.PROGRAMS);
        // Without an image, the operator takes the newest one of the day.
        spec.put("workspaceTemplate", Map.of("spec", Map.of("image", image.text(), "resources", RESOURCES.values())));
        return spec;
    }

    private static Map<String, Object> reference(String secret, String key) {
        return Map.of("type", "Secret", "secret", Map.of("name", secret, "key", key));
    }
}
