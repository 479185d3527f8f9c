/** Tests of the reading. */
@NullMarked
package dev.keelson.sdks.schema;

import org.jspecify.annotations.NullMarked;
