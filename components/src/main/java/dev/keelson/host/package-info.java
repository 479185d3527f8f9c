/** The public hosts of a site: what one entry says, and what follows from it. */
@NullMarked
package dev.keelson.host;

import org.jspecify.annotations.NullMarked;
