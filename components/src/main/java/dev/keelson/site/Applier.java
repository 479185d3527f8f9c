package dev.keelson.site;

import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.util.Map;

/** Who applies the objects of a stack. Never two: each would undo the other's work. */
public enum Applier {
    PULUMI,
    /** Argo CD, out of the folder that {@code keelson render argocd} writes; the program is planned and not deployed. */
    ARGOCD;

    private static final String KEY = "appliedBy";
    private static final String ANNOTATION = "keelson.dev/applied-by";

    static Applier read(Section own) {
        var applier = own.optional(
                KEY,
                SettingType.choice(Applier.class),
                "Who applies the objects: Pulumi, or Argo CD out of the folder that './keelson render argocd'"
                        + " writes. Then Pulumi refuses to deploy this stack.",
                PULUMI);
        if (applier == ARGOCD) {
            own.wrongToDeploy(KEY, "argocd", "pulumi, or left to Argo CD: two tools would undo each other's work");
        }
        return applier;
    }

    /** For the namespace of the stack: by them a check finds two that apply one namespace. */
    Map<String, String> annotations() {
        return this == ARGOCD ? Map.of(ANNOTATION, "argocd") : Map.of();
    }
}
