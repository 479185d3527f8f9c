/** One thin class per custom kind in use: the only place with type tokens and untyped maps. */
@NullMarked
package dev.keelson.crd;

import org.jspecify.annotations.NullMarked;
