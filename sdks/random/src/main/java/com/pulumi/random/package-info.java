/** The part of the random provider that Keelson uses, under the names of the published SDK. */
@NullMarked
package com.pulumi.random;

import org.jspecify.annotations.NullMarked;
