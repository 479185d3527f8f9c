/** An authority that issues certificates by ACME, the names that it looks up, and what asks it for certificates. */
@NullMarked
package dev.keelson.proof.certificate;

import org.jspecify.annotations.NullMarked;
