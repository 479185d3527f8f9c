/** The Pulumi project shop-cluster: an environment of the shop in k3s. */
@NullMarked
package dev.keelson.shop.cluster;

import org.jspecify.annotations.NullMarked;
