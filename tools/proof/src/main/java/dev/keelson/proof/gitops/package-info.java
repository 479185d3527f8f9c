/** Operators that bring git into a cluster, and the git server that they need. */
@NullMarked
package dev.keelson.proof.gitops;

import org.jspecify.annotations.NullMarked;
