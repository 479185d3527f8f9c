package dev.keelson.cloud;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import dev.keelson.settings.SettingsReader;

/** The program that Pulumi runs. */
public final class CloudProgram {
    private CloudProgram() {}

    public static void main(String[] args) {
        Pulumi.run(CloudProgram::define);
    }

    public static void define(Context context) {
        var settings = SettingsReader.read(context, CloudSettings.OWN, CloudSettings::read);
        new CloudStack(settings).outputs().forEach(context::export);
    }
}
