package dev.keelson.gitops;

import dev.keelson.image.KeelSchedule;
import dev.keelson.settings.Section;
import dev.keelson.workload.HelmChart;
import java.util.Optional;

/**
 * What {@link Keel} is made of.
 *
 * @param schedule for workloads that give none
 */
public record KeelArgs(HelmChart chart, KeelSchedule schedule) {

    public static Optional<KeelArgs> read(Section keel) {
        var chart = HelmChart.read(keel);
        var schedule = keel.required(
                "schedule", KeelSchedule.TYPE, "How often Keel asks the registry whether a tag points to a new image.");
        return keel.whole(() -> new KeelArgs(chart.orElseThrow(), schedule.orElseThrow()));
    }
}
