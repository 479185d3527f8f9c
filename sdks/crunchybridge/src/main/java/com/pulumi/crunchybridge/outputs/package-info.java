/** The answers of the provider's functions. */
@NullMarked
package com.pulumi.crunchybridge.outputs;

import org.jspecify.annotations.NullMarked;
