/** The Pulumi project shop-platform: what the cluster has once, for all of the shop's environments. */
@NullMarked
package dev.keelson.shop.platform;

import org.jspecify.annotations.NullMarked;
