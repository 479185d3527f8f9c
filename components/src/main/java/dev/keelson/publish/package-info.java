/** Everything that follows from an entry of {@code site:hosts}, in each of the site's programs. */
@NullMarked
package dev.keelson.publish;

import org.jspecify.annotations.NullMarked;
