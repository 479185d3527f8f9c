/** Programs that a test starts: where they are, how to wait for them, and how to leave nothing of them behind. */
@NullMarked
package dev.keelson.proof.run;

import org.jspecify.annotations.NullMarked;
