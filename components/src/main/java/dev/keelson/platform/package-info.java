/** What a cluster has once, and how the sites in it share that. */
@NullMarked
package dev.keelson.platform;

import org.jspecify.annotations.NullMarked;
