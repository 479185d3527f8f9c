/** What every workload in k3s needs: the provider, the namespace, the pull secret, labels and hardening. */
@NullMarked
package dev.keelson.k3s;

import org.jspecify.annotations.NullMarked;
