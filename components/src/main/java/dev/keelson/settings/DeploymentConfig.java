package dev.keelson.settings;

import com.pulumi.deployment.internal.DeploymentImpl;
import com.pulumi.deployment.internal.DeploymentInternal;
import com.pulumi.exceptions.RunException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The configuration of the Pulumi program that runs on this thread.
 *
 * <p>The SDK answers for a key that is known and cannot list the keys that are there; without the list a mistyped key
 * would be ignored in silence. So this class, and no other, reads the SDK's private field.
 */
final class DeploymentConfig implements ConfigSource {
    private static final String FIELD = "allConfig";

    private final DeploymentImpl.Config config;
    private final Set<String> keys;

    private DeploymentConfig(DeploymentImpl.Config config, Set<String> keys) {
        this.config = config;
        this.keys = keys;
    }

    static ConfigSource current() {
        var config = DeploymentInternal.getInstance().getConfig();
        return new DeploymentConfig(config, new TreeSet<>(values(config, FIELD).keySet()));
    }

    static Map<String, String> values(Object config, String field) {
        Object held;
        try {
            var found = config.getClass().getDeclaredField(field);
            found.setAccessible(true);
            held = found.get(config);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw changed(config, field, e);
        }
        if (!(held instanceof Map<?, ?> map)) {
            throw changed(config, field, new ClassCastException("the field is no map"));
        }
        var values = new HashMap<String, String>();
        map.forEach((key, value) -> values.put(String.valueOf(key), String.valueOf(value)));
        return values;
    }

    private static RunException changed(Object config, String field, Exception cause) {
        return new RunException(
                "The configuration's keys cannot be listed: this version of com.pulumi:pulumi has no map %s in %s any more; build with the version that the root pom.xml names."
                        .formatted(field, config.getClass().getName()),
                cause);
    }

    @Override
    public Optional<String> get(String fullKey) {
        return config.getConfig(fullKey);
    }

    @Override
    public boolean isSecret(String fullKey) {
        return config.isConfigSecret(fullKey);
    }

    @Override
    public Set<String> keys() {
        return keys;
    }
}
