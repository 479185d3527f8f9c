/** Everything between the Internet and the cluster: records, logins, and the tunnel. */
@NullMarked
package dev.keelson.edge;

import org.jspecify.annotations.NullMarked;
