package dev.keelson.cluster;

import com.pulumi.core.Output;
import dev.keelson.settings.SettingsReader;
import java.util.function.Supplier;

/** A secret that only some settings ask for. */
final class Token implements Supplier<Output<String>> {
    private final SettingsReader settings;
    private final String name;
    private boolean used;

    Token(SettingsReader settings, String name) {
        this.settings = settings;
        this.name = name;
    }

    @Override
    public Output<String> get() {
        used = true;
        return settings.secret(ClusterSettings.OWN, name);
    }

    /** Notes a problem if it is given and nothing has asked for it; the reason says what would. */
    void refuseUnused(String reason) {
        if (!used) {
            settings.unused(ClusterSettings.OWN, name, reason);
        }
    }
}
