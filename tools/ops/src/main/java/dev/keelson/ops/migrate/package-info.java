/** The migrations of a database: their files, and what Flyway makes of them. */
@NullMarked
package dev.keelson.ops.migrate;

import org.jspecify.annotations.NullMarked;
