package dev.keelson.release;

import com.pulumi.Context;
import dev.keelson.settings.ProgramSettings;
import dev.keelson.stack.Program;

/** The program that Pulumi runs. */
public final class ReleaseProgram implements Program {
    private static final ProgramSettings<ReleaseSettings> SETTINGS =
            new ProgramSettings<>(ReleaseSettings.OWN, ReleaseSettings::read);

    public static void main(String[] args) {
        Program.run(new ReleaseProgram());
    }

    @Override
    public String project() {
        return "abaci-release";
    }

    @Override
    public ProgramSettings<?> settings() {
        return SETTINGS;
    }

    @Override
    public void define(Context context) {
        var settings = SETTINGS.read(context);
        new ReleaseStack(settings, context).outputs().forEach(context::export);
    }
}
