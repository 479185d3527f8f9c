/** A Kubernetes for tests. */
@NullMarked
package dev.keelson.proof.kube;

import org.jspecify.annotations.NullMarked;
