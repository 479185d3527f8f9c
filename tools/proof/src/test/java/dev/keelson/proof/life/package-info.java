/** What the app does in a cluster that lives. */
@NullMarked
package dev.keelson.proof.life;

import org.jspecify.annotations.NullMarked;
