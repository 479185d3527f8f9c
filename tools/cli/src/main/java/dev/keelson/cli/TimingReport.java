package dev.keelson.cli;

import dev.keelson.plan.LongestChain;
import dev.keelson.plan.Plan;
import dev.keelson.plan.Timing;
import dev.keelson.plan.Visible;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What {@code plan --timing} says: where the time went, and what no faster engine could do at the same time. */
final class TimingReport {
    private TimingReport() {}

    /** How long this process has run, with the launcher that became it; where the system does not say when it began, 0. */
    static long millisOfThisProcess() {
        return ProcessHandle.current()
                .info()
                .startInstant()
                .map(start -> Duration.between(start, Instant.now()).toMillis())
                .orElse(0L);
    }

    static String of(Plan plan, Timing timing) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("PHASE", "MS"));
        timing.millis().forEach((phase, millis) -> rows.add(List.of(phase, Long.toString(millis))));
        var text = new StringBuilder(Columns.of(rows));
        for (var recording : plan.recordings()) {
            var chain = LongestChain.of(recording);
            text.append("%s: %d resources; each of these %d waits for the one before:\n"
                    .formatted(recording.project(), recording.resources().size(), chain.size()));
            chain.forEach(link -> text.append("  ")
                    .append(Visible.lines(link.type() + " " + link.name(), Keelson.MAX_LINE))
                    .append('\n'));
        }
        return text.toString();
    }
}
