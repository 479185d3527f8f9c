// Generated from @pulumi/cloudflare@6.22.1 by sdks/generate and sdks/cloudflare/used.txt: do not edit.
/** The part of the provider that Keelson uses, under the names of the published SDK. */
@NullMarked
package com.pulumi.cloudflare;

import org.jspecify.annotations.NullMarked;
