/** The Pulumi project oceanid-cloud: everything between the Internet and Oceanid, and its database. */
@NullMarked
package dev.keelson.oceanid.cloud;

import org.jspecify.annotations.NullMarked;
