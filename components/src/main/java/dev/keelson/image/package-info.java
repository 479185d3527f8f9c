/** Who may change a workload's image, and what Keel and Flux read of it. */
@NullMarked
package dev.keelson.image;

import org.jspecify.annotations.NullMarked;
