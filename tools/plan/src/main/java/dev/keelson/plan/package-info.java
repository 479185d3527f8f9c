/** The offline engine: runs a Pulumi program unchanged, keeps what it declared, and renders, compares and draws it. */
@NullMarked
package dev.keelson.plan;

import org.jspecify.annotations.NullMarked;
