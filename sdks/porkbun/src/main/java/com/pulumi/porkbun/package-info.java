/** The part of the Terraform provider jianyuan/porkbun that Keelson uses, as Pulumi's bridge names it. */
@NullMarked
package com.pulumi.porkbun;

import org.jspecify.annotations.NullMarked;
