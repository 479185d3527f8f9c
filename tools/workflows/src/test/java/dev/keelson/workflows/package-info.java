/** Holds the workflows to their rules, and runs their steps with events as GitHub sends them. */
@NullMarked
package dev.keelson.workflows;

import org.jspecify.annotations.NullMarked;
