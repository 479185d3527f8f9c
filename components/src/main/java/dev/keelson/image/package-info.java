/** Who may change a workload's image, and Keel, which follows a tag. */
@NullMarked
package dev.keelson.image;

import org.jspecify.annotations.NullMarked;
