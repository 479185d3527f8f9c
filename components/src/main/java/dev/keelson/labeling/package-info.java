/** Labeling: a Label Studio whose work lies in PostgreSQL. */
@NullMarked
package dev.keelson.labeling;

import org.jspecify.annotations.NullMarked;
