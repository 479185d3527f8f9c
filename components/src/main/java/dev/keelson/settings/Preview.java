package dev.keelson.settings;

import com.pulumi.deployment.internal.DeploymentInternal;

/** Whether the program that runs on this thread deploys anything. */
public final class Preview {
    private Preview() {}

    /** Whether nothing is deployed: a preview, or an offline plan. */
    public static boolean isOne() {
        return DeploymentInternal.getInstance().isDryRun();
    }
}
