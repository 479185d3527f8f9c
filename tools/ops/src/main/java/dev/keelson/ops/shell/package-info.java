/** Programs of others that are asked, such as {@code gh} and {@code pulumi}. */
@NullMarked
package dev.keelson.ops.shell;

import org.jspecify.annotations.NullMarked;
