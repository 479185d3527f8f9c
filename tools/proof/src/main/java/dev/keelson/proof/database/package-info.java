/** CloudNativePG's operator and PostgreSQL, outside of pods. */
@NullMarked
package dev.keelson.proof.database;

import org.jspecify.annotations.NullMarked;
