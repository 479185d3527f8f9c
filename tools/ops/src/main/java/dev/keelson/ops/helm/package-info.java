/** Helm's releases, as their Secrets know them. */
@NullMarked
package dev.keelson.ops.helm;

import org.jspecify.annotations.NullMarked;
