/** The workloads on the nodes of the quick cluster, which only say that they run pods: rollouts, drains, restarts. */
@NullMarked
package dev.keelson.proof.rollout;

import org.jspecify.annotations.NullMarked;
