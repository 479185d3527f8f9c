package dev.keelson.gitops;

import java.util.Collection;
import java.util.List;

/** Compares what Flux applies with what Pulumi declares: two owners of one object would undo each other's work. */
public final class Owners {
    private Owners() {}

    /**
     * One line for each object of Flux's that Pulumi declares too.
     *
     * <p>The objects of Helm releases are in no plan, so a collision with one of them is not found here.
     */
    public static List<String> conflicts(Collection<ObjectIdentity> flux, Collection<ObjectIdentity> pulumi) {
        return flux.stream()
                .filter(object -> pulumi.stream().anyMatch(object::mayBe))
                .distinct()
                .map("%s is applied by Flux and declared by Pulumi: must have one owner"::formatted)
                .sorted()
                .toList();
    }
}
