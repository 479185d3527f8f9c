/** What the functions of the Cloudflare provider answer. */
@NullMarked
package com.pulumi.cloudflare.outputs;

import org.jspecify.annotations.NullMarked;
