package dev.keelson.cluster;

import com.pulumi.Context;
import dev.keelson.site.Program;
import dev.keelson.site.SettingsReader;

/** The program that Pulumi runs. */
public final class ClusterProgram {
    private ClusterProgram() {}

    public static void main(String[] args) {
        Program.run(ClusterProgram::define);
    }

    public static void define(Context context) {
        var settings = SettingsReader.read(context, ClusterSettings.OWN, ClusterSettings::read);
        new ClusterStack(settings, context).outputs().forEach(context::export);
    }
}
