package dev.keelson.cli;

import dev.keelson.plan.Plan;
import dev.keelson.plan.PlanException;
import dev.keelson.plan.PlanJson;
import dev.keelson.plan.SharedHosts;
import dev.keelson.plan.Site;
import dev.keelson.plan.Value;
import dev.keelson.plan.Visible;
import dev.keelson.plan.check.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A plan, and all that is to be said of it.
 *
 * @param lines what programs and checks say of it, for standard error
 * @param isFine whether no problem is among that
 */
record PlannedSite(Site site, Plan plan, List<String> lines, boolean isFine) {
    /** The release's output with a line for each thing on which the two stacks disagree. */
    private static final String DIFFERENCES = "differences";

    PlannedSite {
        lines = List.copyOf(lines);
    }

    /** Checks a plan of all projects of a site, or of some. */
    static PlannedSite of(Path root, Site site, Plan plan) {
        var lines = new ArrayList<String>();
        for (var recording : plan.recordings()) {
            for (var message : recording.messages()) {
                lines.add(Visible.lines(recording.project() + ": " + message.text(), Keelson.MAX_LINE));
            }
        }
        var isFine = false;
        try {
            var isWhole = plan.recordings().size() == site.projects().size();
            var findings = CheckedPlan.of(root, plan, isWhole).findings();
            findings.forEach(finding -> lines.add(finding.text()));
            var shared = SharedHosts.problems(site, plan.stack());
            lines.addAll(shared);
            isFine = !disagrees(plan, lines)
                    && shared.isEmpty()
                    && findings.stream().noneMatch(Finding::isProblem);
        } catch (PlanException e) { // the plan is there all the same
            e.problems().forEach(problem -> lines.add(Visible.lines(problem, Keelson.MAX_LINE)));
        }
        return new PlannedSite(site, plan, lines, isFine);
    }

    /** The plan as a folder would hold it, so that a secret is a secret in both sides of a comparison. */
    Plan asWritten() {
        return PlanJson.parse(PlanJson.write(plan, false));
    }

    /** Whether the release has found a difference, which its warnings show, or could not compare the stacks. */
    private static boolean disagrees(Plan plan, List<String> lines) {
        for (var recording : plan.recordings()) {
            var found = recording.outputs().values().get(DIFFERENCES);
            if (found instanceof Value.Unknown) {
                lines.add("%s: whether the two stacks agree cannot be told, since one says something unknown here"
                        .formatted(recording.project()));
                return true;
            }
            if (found instanceof Value.Items items && !items.values().isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
