/** Tests of the comparison, and the comparison itself. */
@NullMarked
package dev.keelson.sdks.contract;

import org.jspecify.annotations.NullMarked;
