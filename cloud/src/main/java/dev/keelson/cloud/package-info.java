/** The Pulumi project abaci-cloud: everything between the Internet and the site. */
@NullMarked
package dev.keelson.cloud;

import org.jspecify.annotations.NullMarked;
