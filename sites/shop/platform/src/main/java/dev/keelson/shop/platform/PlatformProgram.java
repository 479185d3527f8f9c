package dev.keelson.shop.platform;

import com.pulumi.Context;
import dev.keelson.settings.SettingsReader;
import dev.keelson.stack.Program;

/** The program that Pulumi runs. */
public final class PlatformProgram implements Program {
    public static void main(String[] args) {
        Program.run(new PlatformProgram());
    }

    @Override
    public String project() {
        return "shop-platform";
    }

    @Override
    public void define(Context context) {
        new PlatformStack(SettingsReader.read(context, PlatformSettings.OWN, PlatformSettings::read), context);
    }
}
