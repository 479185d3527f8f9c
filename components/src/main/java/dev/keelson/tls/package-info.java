/** Certificates: cert-manager and those who sign for it. */
@NullMarked
package dev.keelson.tls;

import org.jspecify.annotations.NullMarked;
