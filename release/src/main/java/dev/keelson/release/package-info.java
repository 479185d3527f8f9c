/** The Pulumi project abaci-release: refuses a site whose two stacks disagree, and says where it can be reached. */
@NullMarked
package dev.keelson.release;

import org.jspecify.annotations.NullMarked;
