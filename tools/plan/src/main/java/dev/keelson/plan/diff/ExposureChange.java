package dev.keelson.plan.diff;

import java.util.List;

/**
 * A change of what can be reached from outside the cluster, or by whom.
 *
 * @param says what the resource lets in, for one that is new or gone
 * @param properties what differs, for one that stays
 */
public record ExposureChange(Kind kind, String subject, List<String> says, List<PropertyChange> properties) {

    public enum Kind {
        REMOVED,
        ADDED,
        CHANGED
    }

    public ExposureChange {
        says = List.copyOf(says);
        properties = List.copyOf(properties);
    }
}
