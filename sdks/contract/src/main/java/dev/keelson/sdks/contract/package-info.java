/** Compares the local SDKs with the schemas that the npm packages carry. */
@NullMarked
package dev.keelson.sdks.contract;

import org.jspecify.annotations.NullMarked;
