package dev.keelson.cluster;

import dev.keelson.image.KeelSchedule;
import dev.keelson.settings.Section;
import dev.keelson.workload.HelmChart;

/** Keel, and how often it asks for newer images. */
record KeelSettings(HelmChart chart, KeelSchedule schedule) {
    static KeelSettings read(Section keel) {
        return new KeelSettings(HelmChart.read(keel), keel.required("schedule", KeelSchedule.TYPE));
    }
}
