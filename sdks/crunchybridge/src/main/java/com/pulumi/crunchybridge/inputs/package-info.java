/** The inputs of the provider's functions. */
@NullMarked
package com.pulumi.crunchybridge.inputs;

import org.jspecify.annotations.NullMarked;
