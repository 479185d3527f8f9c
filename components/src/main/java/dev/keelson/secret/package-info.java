/** Secrets that nobody should choose, and where a secret comes from. */
@NullMarked
package dev.keelson.secret;

import org.jspecify.annotations.NullMarked;
