/** Whether the accounts at GitHub and at Pulumi are set up as docs/bootstrap.md says. */
@NullMarked
package dev.keelson.ops.doctor;

import org.jspecify.annotations.NullMarked;
