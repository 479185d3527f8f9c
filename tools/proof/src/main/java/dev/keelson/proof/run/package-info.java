/** Programs that a test starts: where they are, how they are waited for, and that nothing of them stays. */
@NullMarked
package dev.keelson.proof.run;

import org.jspecify.annotations.NullMarked;
