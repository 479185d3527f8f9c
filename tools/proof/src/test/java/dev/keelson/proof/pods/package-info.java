/** The site in pods that really run, on the real cluster: its containers, its data and its scripts. */
@NullMarked
package dev.keelson.proof.pods;

import org.jspecify.annotations.NullMarked;
