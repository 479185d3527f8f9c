package dev.keelson.secret;

import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ProviderResource;
import com.pulumi.resources.ResourceArgs;
import dev.keelson.site.Section;
import dev.keelson.site.SettingType;

/** The one provider of a program's random values; it needs neither account nor network. */
public final class RandomProvider extends ProviderResource {
    private static final String PACKAGE = "random";

    /**
     * Which plugin makes them.
     *
     * @param version the plugin's version
     */
    public record Settings(String version) {

        public static Settings read(Section section) {
            return new Settings(section.required("randomProvider", SettingType.VERSION));
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
