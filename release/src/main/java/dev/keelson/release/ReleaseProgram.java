package dev.keelson.release;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import dev.keelson.settings.SettingsReader;

/** The program that Pulumi runs. */
public final class ReleaseProgram {
    private ReleaseProgram() {}

    public static void main(String[] args) {
        Pulumi.run(ReleaseProgram::define);
    }

    public static void define(Context context) {
        var settings = SettingsReader.read(context, ReleaseSettings.OWN, ReleaseSettings::read);
        new ReleaseStack(settings, context).outputs().forEach(context::export);
    }
}
