/** A real Traefik before a real API server: requests for the site's hosts, and who answered them. */
@NullMarked
package dev.keelson.proof.route;

import org.jspecify.annotations.NullMarked;
