/** Apps on SQLite that LiteFS replicates: the workload, who may reach it, and its backups. */
@NullMarked
package dev.keelson.litefs;

import org.jspecify.annotations.NullMarked;
