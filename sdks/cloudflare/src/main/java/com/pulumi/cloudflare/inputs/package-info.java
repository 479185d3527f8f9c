// Generated from @pulumi/cloudflare@6.22.1 by sdks/generate and sdks/cloudflare/used.txt: do not edit.
/** What resources take as nested values, and functions as arguments. */
@NullMarked
package com.pulumi.cloudflare.inputs;

import org.jspecify.annotations.NullMarked;
