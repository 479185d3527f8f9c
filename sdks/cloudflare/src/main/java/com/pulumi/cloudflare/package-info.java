/** The part of the Cloudflare provider that Keelson uses, under the names of the published SDK. */
@NullMarked
package com.pulumi.cloudflare;

import org.jspecify.annotations.NullMarked;
