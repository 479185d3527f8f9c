/** Updates of images, many at once, with the real command line and the real git. */
@NullMarked
package dev.keelson.proof.image;

import org.jspecify.annotations.NullMarked;
