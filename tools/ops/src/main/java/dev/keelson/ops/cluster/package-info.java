/** A cluster, asked by few requests that end. */
@NullMarked
package dev.keelson.ops.cluster;

import org.jspecify.annotations.NullMarked;
