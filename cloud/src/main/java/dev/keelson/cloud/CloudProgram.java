package dev.keelson.cloud;

import com.pulumi.Context;
import dev.keelson.settings.SettingsReader;
import dev.keelson.stack.Program;

/** The program that Pulumi runs. */
public final class CloudProgram implements Program {
    public static void main(String[] args) {
        Program.run(new CloudProgram());
    }

    @Override
    public String project() {
        return "abaci-cloud";
    }

    @Override
    public void define(Context context) {
        var settings = SettingsReader.read(context, CloudSettings.OWN, CloudSettings::read);
        new CloudStack(settings).outputs().forEach(context::export);
    }
}
