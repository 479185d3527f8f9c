package dev.keelson.publish;

import com.pulumi.Context;
import dev.keelson.settings.ProgramSettings;
import dev.keelson.site.SiteSettings;
import dev.keelson.stack.Program;

/** The program of a site's release: it joins what the site's cloud and cluster have created, and declares nothing. */
public abstract class ReleaseProgram implements Program {
    /** It has no settings of its own. */
    private static final ProgramSettings<SiteSettings> SETTINGS =
            new ProgramSettings<>("release", settings -> SiteSettings.read(settings));

    private final String project;

    protected ReleaseProgram(String project) {
        this.project = project;
    }

    @Override
    public final String project() {
        return project;
    }

    @Override
    public final ProgramSettings<?> settings() {
        return SETTINGS;
    }

    @Override
    public final void define(Context context) {
        new ReleasedSite(SETTINGS.read(context), context).outputs().forEach(context::export);
    }
}
