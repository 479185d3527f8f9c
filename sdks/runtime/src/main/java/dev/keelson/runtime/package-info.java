/** How a program runs on the Pulumi SDK. */
@NullMarked
package dev.keelson.runtime;

import org.jspecify.annotations.NullMarked;
