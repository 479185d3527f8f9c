/** The Pulumi project oceanid-cluster: oceanid in k3s. */
@NullMarked
package dev.keelson.oceanid.cluster;

import org.jspecify.annotations.NullMarked;
