/** What the command line makes of stack files and plan files that somebody, or something, has spoiled. */
@NullMarked
package dev.keelson.fuzz;

import org.jspecify.annotations.NullMarked;
