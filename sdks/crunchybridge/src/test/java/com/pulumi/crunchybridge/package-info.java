/** Tests of the local SDK. */
@NullMarked
package com.pulumi.crunchybridge;

import org.jspecify.annotations.NullMarked;
