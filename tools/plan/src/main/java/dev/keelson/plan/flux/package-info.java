/** Checks the folders of a checkout that Flux applies, together with what the programs declare. */
@NullMarked
package dev.keelson.plan.flux;

import org.jspecify.annotations.NullMarked;
