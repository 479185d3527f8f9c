/** Volumes that a site brings with it. */
@NullMarked
package dev.keelson.storage;

import org.jspecify.annotations.NullMarked;
