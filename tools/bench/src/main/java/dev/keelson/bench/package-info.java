/** Measures plans and programs beside what somebody would take in their place, and guards the ratios. */
@NullMarked
package dev.keelson.bench;

import org.jspecify.annotations.NullMarked;
