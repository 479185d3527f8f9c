/** How a request finds its way: the routes in k3s, its Traefik's settings, and the routes of the NAS before it. */
@NullMarked
package dev.keelson.route;

import org.jspecify.annotations.NullMarked;
