package dev.keelson.cloud;

import com.pulumi.Context;
import dev.keelson.site.Program;
import dev.keelson.site.SettingsReader;

/** The program that Pulumi runs. */
public final class CloudProgram {
    private CloudProgram() {}

    public static void main(String[] args) {
        Program.run(CloudProgram::define);
    }

    public static void define(Context context) {
        var settings = SettingsReader.read(context, CloudSettings.OWN, CloudSettings::read);
        new CloudStack(settings).outputs().forEach(context::export);
    }
}
