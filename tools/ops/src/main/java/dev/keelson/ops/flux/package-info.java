/** Whether Flux does its work. */
@NullMarked
package dev.keelson.ops.flux;

import org.jspecify.annotations.NullMarked;
