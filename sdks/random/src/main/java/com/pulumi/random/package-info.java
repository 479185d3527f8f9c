// Generated from @pulumi/random@4.21.2 by sdks/generate and sdks/random/used.txt: do not edit.
/** The part of the provider that Keelson uses, under the names of the published SDK. */
@NullMarked
package com.pulumi.random;

import org.jspecify.annotations.NullMarked;
