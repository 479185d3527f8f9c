/** The Pulumi project abaci-cloud: what stands between the Internet and the site. */
@NullMarked
package dev.keelson.cloud;

import org.jspecify.annotations.NullMarked;
