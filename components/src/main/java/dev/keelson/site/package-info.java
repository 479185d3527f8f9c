/** The site as its configuration describes it: typed settings, hosts, and every problem in one go. */
@NullMarked
package dev.keelson.site;

import org.jspecify.annotations.NullMarked;
