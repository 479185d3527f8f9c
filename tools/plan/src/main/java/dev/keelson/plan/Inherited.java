package dev.keelson.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** What a resource takes from others of its plan: flags from its parents, as the engine hands them on, and a provider. */
public final class Inherited {
    private final Map<String, RecordedResource> byUrn = new HashMap<>();

    public Inherited(Plan plan) {
        plan.resources().forEach(resource -> byUrn.put(resource.urn(), resource));
    }

    public boolean isProtected(RecordedResource resource) {
        return holdsHereOrAbove(resource, RecordedResource::protect);
    }

    public boolean isRetained(RecordedResource resource) {
        return holdsHereOrAbove(resource, RecordedResource::retainOnDelete);
    }

    /** A switch of the resource's explicit provider; providers send their settings as texts. */
    public boolean providerHas(RecordedResource resource, String setting) {
        var end = resource.provider().lastIndexOf("::");
        var provider = end < 0 ? null : byUrn.get(resource.provider().substring(0, end));
        return provider != null
                && provider.inputs()
                        .at(setting)
                        .filter(value -> value.equals(new Value.Bool(true)) || value.equals(new Value.Text("true")))
                        .isPresent();
    }

    private boolean holdsHereOrAbove(RecordedResource resource, Predicate<RecordedResource> flag) {
        for (var current = resource; current != null; current = byUrn.get(current.parent())) {
            if (flag.test(current)) {
                return true;
            }
        }
        return false;
    }
}
