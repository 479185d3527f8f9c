package dev.keelson.plan.check;

import dev.keelson.plan.ArgoCd;
import java.util.stream.Stream;

/** Finds a namespace that both Pulumi and Argo CD apply: each would undo the other's work. */
final class Appliers {
    private static final String RULE = "applier";
    private static final String NAMESPACE = "Namespace";
    private static final String APPLICATION = "Application.argoproj.io";
    private static final String FIELD = "spec.destination.namespace";

    private static final String MANAGED_BY = "app.kubernetes.io/managed-by";
    private static final String OURS = "keelson";

    private Appliers() {}

    static Stream<Finding> of(Inventory inventory) {
        return inventory.objects().stream()
                .filter(object -> object.type().equals(APPLICATION))
                .flatMap(application -> Paths.text(application.content(), FIELD).stream()
                        .flatMap(name -> inventory.find(NAMESPACE, "", name).stream())
                        .filter(namespace -> isOurs(namespace) && !isRendered(namespace))
                        .map(namespace -> Finding.problem(
                                RULE,
                                application,
                                FIELD,
                                "Pulumi applies what is in %s: must be applied by one of them, see cluster:appliedBy"
                                        .formatted(namespace.name()))));
    }

    /** Whether it is a namespace whose objects Argo CD applies out of a folder that was rendered. */
    static boolean isRendered(KubeObject object) {
        return object.type().equals(NAMESPACE) && ArgoCd.applies(object.content());
    }

    /** Another tool's namespace may well be applied by Argo CD, which does not say so on it. */
    private static boolean isOurs(KubeObject namespace) {
        return namespace
                .content()
                .text("metadata", "labels", MANAGED_BY)
                .filter(OURS::equals)
                .isPresent();
    }
}
