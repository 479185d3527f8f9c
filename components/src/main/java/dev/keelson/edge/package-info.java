/** What stands between the Internet and the site: records, logins, and the tunnel. */
@NullMarked
package dev.keelson.edge;

import org.jspecify.annotations.NullMarked;
