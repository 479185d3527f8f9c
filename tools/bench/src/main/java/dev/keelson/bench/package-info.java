/** Measures what a plan costs; figures are printed, never asserted. */
@NullMarked
package dev.keelson.bench;

import org.jspecify.annotations.NullMarked;
