/** Typed reading of a stack's configuration: sections, value types, problems, secrets, and the deployment guard. */
@NullMarked
package dev.keelson.settings;

import org.jspecify.annotations.NullMarked;
