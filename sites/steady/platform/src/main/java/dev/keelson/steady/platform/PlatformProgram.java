package dev.keelson.steady.platform;

import com.pulumi.Context;
import dev.keelson.settings.ProgramSettings;
import dev.keelson.stack.Program;

/** The program that Pulumi runs. */
public final class PlatformProgram implements Program {
    private static final ProgramSettings<PlatformSettings> SETTINGS =
            new ProgramSettings<>(PlatformSettings.OWN, PlatformSettings::read);

    public static void main(String[] args) {
        Program.run(new PlatformProgram());
    }

    @Override
    public String project() {
        return "steady-platform";
    }

    @Override
    public ProgramSettings<?> settings() {
        return SETTINGS;
    }

    @Override
    public void define(Context context) {
        new PlatformStack(SETTINGS.read(context), context);
    }
}
