/** Readers and writers of the real site, through a real Traefik, while its pods come and go. */
@NullMarked
package dev.keelson.proof.load;

import org.jspecify.annotations.NullMarked;
