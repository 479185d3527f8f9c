/** Models of language that a site's apps ask. */
@NullMarked
package dev.keelson.ai;

import org.jspecify.annotations.NullMarked;
