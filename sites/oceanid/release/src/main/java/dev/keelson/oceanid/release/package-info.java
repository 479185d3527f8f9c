/** The Pulumi project oceanid-release: joins what the other two projects of Oceanid have created. */
@NullMarked
package dev.keelson.oceanid.release;

import org.jspecify.annotations.NullMarked;
