/** The Pulumi project steady-cluster: an environment of Steady in k3s. */
@NullMarked
package dev.keelson.steady.cluster;

import org.jspecify.annotations.NullMarked;
