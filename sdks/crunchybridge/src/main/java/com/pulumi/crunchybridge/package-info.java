/** The part of the Terraform provider CrunchyData/crunchybridge that Keelson uses, as Pulumi's bridge names it. */
@NullMarked
package com.pulumi.crunchybridge;

import org.jspecify.annotations.NullMarked;
