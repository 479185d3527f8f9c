package dev.keelson.plan.diff;

import java.util.List;

/**
 * Something in a comparison that may cost data, or stop the deployment half-way.
 *
 * @param subject the resource
 * @param reason what follows, in one sentence
 * @param because the changed properties that bring it about
 */
public record Danger(Kind kind, boolean stateful, String subject, String reason, List<PropertyChange> because) {

    /** In the order in which they are shown. */
    public enum Kind {
        DELETED("deleted"),
        REPLACED("replaced"),
        RENAMED("renamed in Pulumi only, the same object"),
        REFUSED("refused by Kubernetes"),
        UNPROTECTED("less protected");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public Danger {
        because = List.copyOf(because);
    }
}
