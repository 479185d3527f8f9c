package dev.keelson.plan.diff;

import dev.keelson.plan.Inherited;
import dev.keelson.plan.Plan;
import dev.keelson.plan.Recording;
import java.util.List;

/**
 * What deploying the new plan would change if the old one is what runs now.
 *
 * @param replaced how many of the changed resources are deleted and made anew
 */
public record PlanDiff(
        Side before,
        Side after,
        List<ResourceChange> changes,
        int replaced,
        List<Danger> dangers,
        List<ExposureChange> exposures,
        List<ImageChange> images,
        Unevaluated unevaluated) {

    /** One of the two plans. */
    public record Side(String stack, List<String> projects) {
        private static Side of(Plan plan) {
            return new Side(
                    plan.stack(),
                    plan.recordings().stream().map(Recording::project).toList());
        }
    }

    public static PlanDiff between(Plan before, Plan after) {
        var secrets = new SecretTexts(before, after);
        var old = secrets.maskedIn(before);
        var now = secrets.maskedIn(after);
        var changes = ResourceMatch.changes(old, now);
        var inherited = new Inherited(now);
        var replaced = changes.stream()
                .filter(change -> change instanceof ResourceChange.Changed changed
                        && !Replacements.forcedBy(changed, inherited).isEmpty())
                .count();
        return new PlanDiff(
                Side.of(before),
                Side.of(after),
                changes,
                (int) replaced,
                new Dangers(new Inherited(old), inherited).in(changes),
                Exposures.between(old, now, changes),
                ImageChange.in(changes),
                Unevaluated.in(now, changes));
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Whether a person should look first: data, protection or a login is at stake, or the deployment cannot succeed. */
    public boolean dangerous() {
        return !dangers.isEmpty()
                || exposures.stream().anyMatch(change -> change.kind() == ExposureChange.Kind.UNGUARDED);
    }
}
