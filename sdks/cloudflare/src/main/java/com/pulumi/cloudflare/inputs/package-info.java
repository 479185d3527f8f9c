/** What the resources and functions of the Cloudflare provider take as nested values. */
@NullMarked
package com.pulumi.cloudflare.inputs;

import org.jspecify.annotations.NullMarked;
