/** Caches that a site's apps share. */
@NullMarked
package dev.keelson.cache;

import org.jspecify.annotations.NullMarked;
