package dev.keelson.oceanid.release;

import com.pulumi.Context;
import dev.keelson.publish.ReleasedSite;
import dev.keelson.settings.ProgramSettings;
import dev.keelson.site.SiteSettings;
import dev.keelson.stack.Program;

/** The program that Pulumi runs: it joins what the site's cloud and cluster have created. */
public final class ReleaseProgram implements Program {
    /** It has no settings of its own. */
    private static final ProgramSettings<SiteSettings> SETTINGS =
            new ProgramSettings<>("release", settings -> SiteSettings.read(settings));

    public static void main(String[] args) {
        Program.run(new ReleaseProgram());
    }

    @Override
    public String project() {
        return "oceanid-release";
    }

    @Override
    public ProgramSettings<?> settings() {
        return SETTINGS;
    }

    @Override
    public void define(Context context) {
        new ReleasedSite(SETTINGS.read(context), context).outputs().forEach(context::export);
    }
}
