/** The apps of a site, each one entry of the stack file. */
@NullMarked
package dev.keelson.app;

import org.jspecify.annotations.NullMarked;
