package dev.keelson.steady.platform;

import com.pulumi.Context;
import dev.keelson.platform.Platform;
import dev.keelson.site.Cluster;

/** What the cluster has once. */
final class PlatformStack {
    PlatformStack(PlatformSettings settings, Context context) {
        Platform.declared(settings.platform(), Cluster.begin(settings.cluster(), context));
    }
}
