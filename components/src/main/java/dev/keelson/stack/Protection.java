package dev.keelson.stack;

import com.pulumi.resources.CustomResourceOptions;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;

/**
 * How the resources that hold data are kept from being lost.
 *
 * @param protect Pulumi refuses to delete or replace them
 * @param retainOnDelete what leaves the program stays in the cluster
 */
public record Protection(boolean protect, boolean retainOnDelete) {
    /** What a stack file that says nothing gets: data is lost on request only. */
    public static final Protection FULL = new Protection(true, true);

    public static Protection read(Section site) {
        return new Protection(
                site.optional(
                        "protect",
                        SettingType.BOOL,
                        "Whether Pulumi refuses to delete or replace what holds data.",
                        FULL.protect()),
                site.optional(
                        "retainOnDelete",
                        SettingType.BOOL,
                        "Whether what holds data stays in the cluster when it leaves the program.",
                        FULL.retainOnDelete()));
    }

    public CustomResourceOptions.Builder applyTo(CustomResourceOptions.Builder options) {
        return options.protect(protect).retainOnDelete(retainOnDelete);
    }
}
