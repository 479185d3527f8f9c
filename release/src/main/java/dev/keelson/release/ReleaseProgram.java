package dev.keelson.release;

import com.pulumi.Context;
import dev.keelson.settings.SettingsReader;
import dev.keelson.stack.Program;

/** The program that Pulumi runs. */
public final class ReleaseProgram implements Program {
    public static void main(String[] args) {
        Program.run(new ReleaseProgram());
    }

    @Override
    public String project() {
        return "abaci-release";
    }

    @Override
    public void define(Context context) {
        var settings = SettingsReader.read(context, ReleaseSettings.OWN, ReleaseSettings::read);
        new ReleaseStack(settings, context).outputs().forEach(context::export);
    }
}
