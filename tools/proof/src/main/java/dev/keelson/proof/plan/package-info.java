/** The plans of this repository as objects that a cluster is given. */
@NullMarked
package dev.keelson.proof.plan;

import org.jspecify.annotations.NullMarked;
