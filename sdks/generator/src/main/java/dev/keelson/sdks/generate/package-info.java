/** Writes the local SDKs: the part of a provider's schema that Keelson uses, in Java. */
@NullMarked
package dev.keelson.sdks.generate;

import org.jspecify.annotations.NullMarked;
