/** Whether a deployment can begin. */
@NullMarked
package dev.keelson.ops.preflight;

import org.jspecify.annotations.NullMarked;
