package dev.keelson.oceanid.cloud;

import com.pulumi.Context;
import dev.keelson.settings.ProgramSettings;
import dev.keelson.stack.Program;

/** The program that Pulumi runs. */
public final class CloudProgram implements Program {
    private static final ProgramSettings<CloudSettings> SETTINGS =
            new ProgramSettings<>(CloudSettings.OWN, CloudSettings::read);

    public static void main(String[] args) {
        Program.run(new CloudProgram());
    }

    @Override
    public String project() {
        return "oceanid-cloud";
    }

    @Override
    public ProgramSettings<?> settings() {
        return SETTINGS;
    }

    @Override
    public void define(Context context) {
        var settings = SETTINGS.read(context);
        new CloudStack(settings).outputs().forEach(context::export);
    }
}
