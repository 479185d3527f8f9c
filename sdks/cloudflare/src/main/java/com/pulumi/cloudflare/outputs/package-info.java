// Generated from @pulumi/cloudflare@6.22.1 by sdks/generate and sdks/cloudflare/used.txt: do not edit.
/** What functions answer. */
@NullMarked
package com.pulumi.cloudflare.outputs;

import org.jspecify.annotations.NullMarked;
