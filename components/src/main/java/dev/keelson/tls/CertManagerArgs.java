package dev.keelson.tls;

import dev.keelson.k3s.Labels;
import dev.keelson.stack.Protection;
import dev.keelson.workload.HelmChart;

/**
 * What a {@link CertManager} is made of.
 *
 * @param podSecurityVersion the version of the Pod Security Standards for its namespace, like v1.34
 * @param protection of the namespace, where the account keys and the trial's authority lie, and of the release, with
 *     which before 1.15 every certificate would go
 */
public record CertManagerArgs(HelmChart chart, Labels labels, String podSecurityVersion, Protection protection) {}
