package dev.keelson.stack;

import com.pulumi.resources.CustomResourceOptions;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;

/**
 * How the resources that hold data are kept from being lost.
 *
 * @param protect Pulumi refuses to delete or replace them
 * @param retainOnDelete what the program no longer declares stays in the cluster
 */
public record Protection(boolean protect, boolean retainOnDelete) {
    /** The default: data is deleted only on request. */
    public static final Protection FULL = new Protection(true, true);

    public static Protection read(Section site) {
        return new Protection(
                site.optional(
                        "protect",
                        SettingType.BOOL,
                        "Whether Pulumi refuses to delete or replace objects that hold data.",
                        FULL.protect()),
                site.optional(
                        "retainOnDelete",
                        SettingType.BOOL,
                        "Whether objects that hold data stay in the cluster when the program no longer declares them.",
                        FULL.retainOnDelete()));
    }

    public CustomResourceOptions.Builder applyTo(CustomResourceOptions.Builder options) {
        return options.protect(protect).retainOnDelete(retainOnDelete);
    }
}
