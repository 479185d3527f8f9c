/** Messages to people's browsers, as they happen. */
@NullMarked
package dev.keelson.messaging;

import org.jspecify.annotations.NullMarked;
