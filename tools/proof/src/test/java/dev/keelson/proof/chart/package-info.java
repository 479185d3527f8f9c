/** The charts of this repository's releases, rendered by Helm. */
@NullMarked
package dev.keelson.proof.chart;

import org.jspecify.annotations.NullMarked;
