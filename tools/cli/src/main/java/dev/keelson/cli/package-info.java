/** The command line: finds the Pulumi projects of this repository and hands them to the tools. */
@NullMarked
package dev.keelson.cli;

import org.jspecify.annotations.NullMarked;
