/** Databases: PostgreSQL by CloudNativePG, with a role, a database and a login for each service that uses it. */
@NullMarked
package dev.keelson.database;

import org.jspecify.annotations.NullMarked;
