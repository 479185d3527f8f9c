/** What changes the cluster beside Pulumi: Flux, Argo CD and the Pulumi operator, which apply what git holds, and Keel. */
@NullMarked
package dev.keelson.gitops;

import org.jspecify.annotations.NullMarked;
