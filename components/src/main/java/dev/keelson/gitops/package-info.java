/** Flux: what of the cluster it applies from git, and that nobody else does. */
@NullMarked
package dev.keelson.gitops;

import org.jspecify.annotations.NullMarked;
