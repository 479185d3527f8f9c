/** What is asked of a live cluster before and after a deployment, asked of real ones. */
@NullMarked
package dev.keelson.proof.ops;

import org.jspecify.annotations.NullMarked;
