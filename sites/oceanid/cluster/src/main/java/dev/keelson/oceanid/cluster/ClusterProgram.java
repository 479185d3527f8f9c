package dev.keelson.oceanid.cluster;

import com.pulumi.Context;
import dev.keelson.settings.ProgramSettings;
import dev.keelson.stack.Program;

/** The program that Pulumi runs. */
public final class ClusterProgram implements Program {
    private static final ProgramSettings<ClusterSettings> SETTINGS =
            new ProgramSettings<>(ClusterSettings.OWN, ClusterSettings::read);

    public static void main(String[] args) {
        Program.run(new ClusterProgram());
    }

    @Override
    public String project() {
        return "oceanid-cluster";
    }

    @Override
    public ProgramSettings<?> settings() {
        return SETTINGS;
    }

    @Override
    public void define(Context context) {
        new ClusterStack(SETTINGS.read(context), context);
    }
}
