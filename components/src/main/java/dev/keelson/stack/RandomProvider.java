package dev.keelson.stack;

import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ProviderResource;
import com.pulumi.resources.ResourceArgs;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.util.Optional;

/** The one provider of a program's random values; it needs neither account nor network. */
public final class RandomProvider extends ProviderResource {
    private static final String PACKAGE = "random";
    private static final String KEY = "randomProvider";
    private static final String ABOUT = "The version of Pulumi's random provider. Required if a secret is generated.";

    /**
     * Which plugin makes them.
     *
     * @param version the plugin's version
     */
    public record Settings(String version) {

        /** The plugin, which has to be named only where one of the secrets is generated. */
        public static Optional<Settings> read(Section section, boolean generates) {
            var version = generates
                    ? section.required(KEY, SettingType.VERSION, ABOUT)
                    : section.optional(KEY, SettingType.VERSION, ABOUT);
            return version.map(Settings::new);
        }
    }

    public RandomProvider(String name, Settings settings) {
        super(
                PACKAGE,
                name,
                ResourceArgs.Empty,
                CustomResourceOptions.builder().version(settings.version()).build());
    }
}
