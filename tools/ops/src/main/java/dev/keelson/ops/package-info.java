/** What is asked of a live cluster, beside a deployment. */
@NullMarked
package dev.keelson.ops;

import org.jspecify.annotations.NullMarked;
