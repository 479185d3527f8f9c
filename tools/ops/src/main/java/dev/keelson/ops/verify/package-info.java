/** Whether a deployed site works: each of its parts is asked what its stack says of it. */
@NullMarked
package dev.keelson.ops.verify;

import org.jspecify.annotations.NullMarked;
