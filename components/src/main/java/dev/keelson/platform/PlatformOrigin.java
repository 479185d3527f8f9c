package dev.keelson.platform;

import dev.keelson.gitops.KeelArgs;
import dev.keelson.image.KeelSchedule;
import dev.keelson.route.TraefikConfigArgs;
import dev.keelson.settings.Section;
import dev.keelson.site.SiteSettings;
import dev.keelson.stack.SiblingStack;
import dev.keelson.tls.Authority;
import java.util.Optional;

/** Where a site's platform comes from: the site declares it, or another program does. */
public sealed interface PlatformOrigin {
    /** The key of a shared platform. */
    String KEY = "platform";

    /** The site's own, in the site's own cluster. */
    record Declared(PlatformArgs args) implements PlatformOrigin {}

    /**
     * One that several sites share.
     *
     * @param project the program that declares it
     * @param stack that program's stack, one for each cluster
     * @param keel how often its Keel is to look for this site's images, if it has one
     */
    record Shared(String project, String stack, Optional<KeelSchedule> keel) implements PlatformOrigin {
        /** A cluster's platform has one stack, whatever stacks the sites in it have. */
        static final String DEFAULT_STACK = SiblingStack.PLATFORM;

        static Optional<Shared> read(Section platform, Optional<SiteSettings> site) {
            var project = platform.optional(
                            "project",
                            SiblingStack.NAME,
                            "The project that declares the platform. Without it, SITE-platform.")
                    .or(() -> site.map(known -> SiblingStack.project(known.name(), SiblingStack.PLATFORM)));
            var stack = platform.optional(
                    "stack", SiblingStack.NAME, "The stack of that project, one for each cluster.", DEFAULT_STACK);
            var keel = platform.optional(
                    "keel",
                    KeelSchedule.TYPE,
                    "How often the platform's Keel looks for new images of this site. Without it, no"
                            + " image of the site may have Keel as its owner.");
            return project.flatMap(known -> platform.whole(() -> new Shared(known, stack, keel)));
        }
    }

    /**
     * The platform that a site's settings choose: a shared one under {@value #KEY}, or else the site's own.
     *
     * @param site empty where it could not be read
     */
    static PlatformReading read(Section own, Optional<SiteSettings> site) {
        if (!own.has(KEY)) {
            var parts = PlatformArgs.Parts.read(own, site);
            return new PlatformReading(
                    parts.args().map(Declared::new),
                    parts.gitOps().keel().map(KeelArgs::schedule),
                    parts.traefik().map(TraefikConfigArgs::trusted),
                    parts.authority().filter(Authority::http01).isPresent(),
                    parts.gitOps().flux().isPresent());
        }
        var reason = "left out where %s says whose platform it is".formatted(own.key(KEY));
        PlatformArgs.KEYS.stream().filter(own::has).forEach(name -> own.wrong(name, "given", reason));
        PlatformArgs.SECRETS.forEach(name -> own.refuseUnused(name, reason));
        var shared = own.optionalMap(
                KEY,
                "The platform that the site shares with other sites. Without it, the site declares"
                        + " one of its own.",
                section -> Shared.read(section, site));
        return new PlatformReading(
                shared.map(known -> known), shared.flatMap(Shared::keel), Optional.empty(), false, false);
    }
}
