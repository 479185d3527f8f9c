/** Tests of what is written, and that it is what the repository holds. */
@NullMarked
package dev.keelson.sdks.generate;

import org.jspecify.annotations.NullMarked;
