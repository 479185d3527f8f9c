package dev.keelson.gitops;

import java.util.Collection;
import java.util.List;

/** Holds what Flux applies against what Pulumi declares: an object has one owner, or they undo each other's work. */
public final class Owners {
    private Owners() {}

    /**
     * One line for each object of Flux's that Pulumi declares too.
     *
     * <p>What a Helm release makes stands in no plan, so an object that collides with one is not found here.
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
