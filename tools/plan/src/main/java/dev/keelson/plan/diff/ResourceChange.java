package dev.keelson.plan.diff;

import dev.keelson.plan.RecordedResource;
import java.util.List;
import java.util.Optional;

/** What happens to one resource from one plan to the next. */
public sealed interface ResourceChange {

    String project();

    /** The resource as the new plan has it, or as the old one had it where the new one has it no more. */
    RecordedResource resource();

    default List<PropertyChange> properties() {
        return List.of();
    }

    /** The resource as the old plan had it. */
    default Optional<RecordedResource> former() {
        if (this instanceof Changed changed) {
            return Optional.of(changed.before());
        } else if (this instanceof Renamed renamed) {
            return Optional.of(renamed.before());
        }
        return this instanceof Removed removed ? Optional.of(removed.resource()) : Optional.empty();
    }

    /** The resource as the new plan has it. */
    default Optional<RecordedResource> latter() {
        return this instanceof Removed ? Optional.empty() : Optional.of(resource());
    }

    record Added(String project, RecordedResource resource) implements ResourceChange {}

    record Removed(String project, RecordedResource resource) implements ResourceChange {}

    /**
     * The same resource, and other properties.
     *
     * @param properties what differs in the inputs and, named {@code option …}, in the resource's options
     */
    record Changed(String project, RecordedResource before, RecordedResource resource, List<PropertyChange> properties)
            implements ResourceChange {
        public Changed {
            properties = List.copyOf(properties);
        }
    }

    /** Another URN for the same Kubernetes object, and no alias: Pulumi creates the one and deletes the other. */
    record Renamed(String project, RecordedResource before, RecordedResource resource, List<PropertyChange> properties)
            implements ResourceChange {
        public Renamed {
            properties = List.copyOf(properties);
        }
    }
}
