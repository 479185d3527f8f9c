/** The Pulumi project abaci-cluster: everything in k3s. */
@NullMarked
package dev.keelson.cluster;

import org.jspecify.annotations.NullMarked;
