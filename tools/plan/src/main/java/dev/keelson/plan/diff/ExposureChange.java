package dev.keelson.plan.diff;

import java.util.List;
import java.util.stream.Stream;

/**
 * A change of what can be reached, by whom, and of what pods and accounts may do.
 *
 * @param says what follows from it
 * @param properties what differs, for a resource of which no words tell it
 */
public record ExposureChange(Kind kind, String subject, List<Sentence> says, List<PropertyChange> properties) {

    /** In the order in which they are shown: what opens a door first, what closes one last. */
    public enum Kind {
        UNGUARDED("⚠️ no login any more"),
        WIDER("wider"),
        REMOVED("removed"),
        ADDED("added"),
        CHANGED("changed"),
        NARROWER("narrower");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public ExposureChange {
        says = List.copyOf(says);
        properties = List.copyOf(properties);
    }

    static ExposureChange of(Kind kind, String subject, List<Sentence> says) {
        return new ExposureChange(kind, subject, says, List.of());
    }

    /** The one for what is allowed from now on, the other for what no longer is; none where there is nothing to say. */
    static Stream<ExposureChange> between(ResourceChange change, List<Sentence> gained, List<Sentence> lost) {
        var subject = Subject.of(change.resource());
        return Stream.of(
                        of(change instanceof ResourceChange.Added ? Kind.ADDED : Kind.WIDER, subject, gained),
                        of(change instanceof ResourceChange.Removed ? Kind.REMOVED : Kind.NARROWER, subject, lost))
                .filter(exposure -> !exposure.says().isEmpty());
    }
}
