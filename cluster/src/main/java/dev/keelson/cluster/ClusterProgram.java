package dev.keelson.cluster;

import com.pulumi.Context;
import dev.keelson.settings.SettingsReader;
import dev.keelson.stack.Program;

/** The program that Pulumi runs. */
public final class ClusterProgram implements Program {
    public static void main(String[] args) {
        Program.run(new ClusterProgram());
    }

    @Override
    public String project() {
        return "abaci-cluster";
    }

    @Override
    public void define(Context context) {
        new ClusterStack(SettingsReader.read(context, ClusterSettings.OWN, ClusterSettings::read), context);
    }
}
