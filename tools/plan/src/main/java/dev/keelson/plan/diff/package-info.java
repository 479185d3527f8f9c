/** The comparison of two plans, for the pull request that changes one into the other. */
@NullMarked
package dev.keelson.plan.diff;

import org.jspecify.annotations.NullMarked;
