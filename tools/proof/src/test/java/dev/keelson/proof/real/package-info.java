/** What the site does in real pods. */
@NullMarked
package dev.keelson.proof.real;

import org.jspecify.annotations.NullMarked;
