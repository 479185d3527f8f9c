package dev.keelson.release;

import com.pulumi.Context;
import dev.keelson.site.Program;
import dev.keelson.site.SettingsReader;

/** The program that Pulumi runs. */
public final class ReleaseProgram {
    private ReleaseProgram() {}

    public static void main(String[] args) {
        Program.run(ReleaseProgram::define);
    }

    public static void define(Context context) {
        var settings = SettingsReader.read(context, ReleaseSettings.OWN, ReleaseSettings::read);
        new ReleaseStack(settings, context).outputs().forEach(context::export);
    }
}
