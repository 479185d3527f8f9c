/** What every program has: protection of its data, outputs, and the stacks beside it. */
@NullMarked
package dev.keelson.stack;

import org.jspecify.annotations.NullMarked;
