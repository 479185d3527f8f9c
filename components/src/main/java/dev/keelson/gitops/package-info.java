/** What changes the cluster beside Pulumi: Flux, which applies what git holds, and Keel, which follows tags. */
@NullMarked
package dev.keelson.gitops;

import org.jspecify.annotations.NullMarked;
