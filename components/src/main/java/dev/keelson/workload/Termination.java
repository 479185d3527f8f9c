package dev.keelson.workload;

import com.pulumi.kubernetes.core.v1.inputs.ExecActionArgs;
import com.pulumi.kubernetes.core.v1.inputs.LifecycleArgs;
import com.pulumi.kubernetes.core.v1.inputs.LifecycleHandlerArgs;
import dev.keelson.settings.SettingType;

/** How an app's pod ends without losing a request. */
public final class Termination {
    /** Twice what a server should need for its last requests. */
    public static final int DEFAULT_SECONDS = 60;

    /** Services need a moment to stop sending to a pod that ends, and both begin at the same time. */
    private static final int DRAIN_SECONDS = 5;

    /** The drain, and the app's own end. */
    public static final SettingType<Integer> SECONDS = SettingType.integer(DRAIN_SECONDS + 10, 3_600);

    private Termination() {}

    /** Lets the pod take requests a little longer; in an image without {@code sleep} it ends at once. */
    public static LifecycleArgs drain() {
        return LifecycleArgs.builder()
                .preStop(LifecycleHandlerArgs.builder()
                        .exec(ExecActionArgs.builder()
                                .command("sleep", Integer.toString(DRAIN_SECONDS))
                                .build())
                        .build())
                .build();
    }
}
