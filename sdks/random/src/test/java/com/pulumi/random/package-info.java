/** Tests of the local SDK. */
@NullMarked
package com.pulumi.random;

import org.jspecify.annotations.NullMarked;
