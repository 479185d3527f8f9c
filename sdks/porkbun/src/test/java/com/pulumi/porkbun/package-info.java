/** Tests of the local SDK. */
@NullMarked
package com.pulumi.porkbun;

import org.jspecify.annotations.NullMarked;
