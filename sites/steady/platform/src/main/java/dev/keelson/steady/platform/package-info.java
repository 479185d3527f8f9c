/** The Pulumi project steady-platform: what the cluster has once, for all of Steady's environments. */
@NullMarked
package dev.keelson.steady.platform;

import org.jspecify.annotations.NullMarked;
