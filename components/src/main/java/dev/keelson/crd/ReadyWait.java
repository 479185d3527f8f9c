package dev.keelson.crd;

import com.pulumi.resources.CustomTimeouts;
import java.time.Duration;
import java.util.Map;

/**
 * Makes Pulumi wait until a custom object's controller says that it is Ready; without it, Pulumi goes on once the
 * object is stored.
 */
public final class ReadyWait {
    private ReadyWait() {}

    public static Map<String, String> annotations() {
        return until("Ready");
    }

    /** The same for a controller that has another word for it. */
    public static Map<String, String> until(String condition) {
        return Map.of("pulumi.com/waitFor", "condition=" + condition);
    }

    public static CustomTimeouts timeouts(Duration longest) {
        return CustomTimeouts.builder().create(longest).update(longest).build();
    }

    /** For a kind without conditions: until this field of its status is true. */
    public static Map<String, String> untilTrue(String field) {
        return Map.of("pulumi.com/waitFor", "jsonpath={.status.%s}=true".formatted(field));
    }
}
