package dev.keelson.gitops;

import dev.keelson.k3s.Labels;
import dev.keelson.stack.Protection;
import dev.keelson.workload.HelmChart;

/**
 * What a {@link FluxBootstrap} is made of.
 *
 * @param podSecurityVersion the version of the Pod Security Standards for its namespace, like v1.34
 * @param protection of Flux and of what tells it what to apply; where it retains, what Flux applied stays as well
 */
public record FluxBootstrapArgs(
        HelmChart chart,
        GitSource source,
        GitLogin login,
        Labels labels,
        String podSecurityVersion,
        Protection protection) {}
