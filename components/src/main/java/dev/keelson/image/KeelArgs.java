package dev.keelson.image;

import dev.keelson.k3s.Labels;
import dev.keelson.workload.HelmChart;

/**
 * What {@link Keel} is made of.
 *
 * @param schedule for workloads that give none
 * @param podSecurityVersion the version of the Pod Security Standards for its namespace, like v1.34
 */
public record KeelArgs(HelmChart chart, KeelSchedule schedule, Labels labels, String podSecurityVersion) {}
