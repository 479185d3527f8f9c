/** The real Pulumi engine against a real API server: its program, the stacks, and the charts that they ask for. */
@NullMarked
package dev.keelson.proof.engine;

import org.jspecify.annotations.NullMarked;
