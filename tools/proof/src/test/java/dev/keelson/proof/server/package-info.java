/** Servers of others, started on what their components declare. */
@NullMarked
package dev.keelson.proof.server;

import org.jspecify.annotations.NullMarked;
