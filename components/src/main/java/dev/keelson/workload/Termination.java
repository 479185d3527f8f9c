package dev.keelson.workload;

import com.pulumi.kubernetes.core.v1.inputs.ExecActionArgs;
import com.pulumi.kubernetes.core.v1.inputs.LifecycleArgs;
import com.pulumi.kubernetes.core.v1.inputs.LifecycleHandlerArgs;
import dev.keelson.settings.SettingType;

/** How an app's pod ends without losing a request. */
public final class Termination {
    /** Twice what a server should need for its last requests. */
    public static final int DEFAULT_SECONDS = 60;

    /** Services and Traefik need a moment to stop sending to a pod that ends, and all begin at the same time. */
    public static final int DRAIN_SECONDS = 5;

    /** Where other pods cannot take over, a longer drain is a longer outage; Traefik reads no routes for 2 seconds. */
    public static final int SHORT_DRAIN_SECONDS = 2;

    /** The drain, and the app's own end. */
    public static final SettingType<Integer> SECONDS = SettingType.integer(DRAIN_SECONDS + 10, 3_600);

    private Termination() {}

    /** Lets the pod take requests a little longer; in an image without {@code sleep} it ends at once. */
    public static LifecycleArgs drain(int seconds) {
        return LifecycleArgs.builder()
                .preStop(LifecycleHandlerArgs.builder()
                        .exec(ExecActionArgs.builder()
                                .command("sleep", Integer.toString(seconds))
                                .build())
                        .build())
                .build();
    }
}
