/** Reads a provider's schema from the npm package that was made of it. */
@NullMarked
package dev.keelson.sdks.schema;

import org.jspecify.annotations.NullMarked;
