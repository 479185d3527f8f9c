/** Tests of the local SDK. */
@NullMarked
package com.pulumi.cloudflare;

import org.jspecify.annotations.NullMarked;
