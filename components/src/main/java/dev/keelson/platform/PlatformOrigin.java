package dev.keelson.platform;

import dev.keelson.gitops.KeelArgs;
import dev.keelson.image.KeelSchedule;
import dev.keelson.route.TrustedHops;
import dev.keelson.settings.Section;
import dev.keelson.site.SiteSettings;
import dev.keelson.stack.SiblingStack;
import java.util.Optional;

/** Where a site's platform comes from: the site declares it, or the stack of another program has. */
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
            var project = platform.optional("project", SiblingStack.NAME)
                    .or(() -> site.map(known -> SiblingStack.project(known.name(), SiblingStack.PLATFORM)));
            var stack = platform.optional("stack", SiblingStack.NAME).orElse(DEFAULT_STACK);
            var keel = platform.optional("keel", KeelSchedule.TYPE);
            return project.flatMap(known -> platform.whole(() -> new Shared(known, stack, keel)));
        }
    }

    /**
     * The platform that a site's settings choose: a shared one under {@value #KEY}, or else the site's own.
     *
     * @param site empty where it could not be read
     */
    static Optional<PlatformOrigin> read(Section own, Optional<SiteSettings> site) {
        if (!own.has(KEY)) {
            return PlatformArgs.read(own, site).map(Declared::new);
        }
        var reason = "left out where %s says whose platform it is".formatted(own.key(KEY));
        PlatformArgs.KEYS.stream().filter(own::has).forEach(name -> own.wrong(name, "given", reason));
        PlatformArgs.SECRETS.forEach(name -> own.refuseUnused(name, reason));
        return own.optionalMap(KEY, section -> Shared.read(section, site)).map(shared -> shared);
    }

    /** How often Keel looks for images, where there is one. */
    default Optional<KeelSchedule> keelSchedule() {
        return this instanceof Declared own ? own.args().keel().map(KeelArgs::schedule) : ((Shared) this).keel();
    }

    /** Whom its Traefik trusts; not known of a shared one. */
    default Optional<TrustedHops> trustedHops() {
        return this instanceof Declared own ? Optional.of(own.args().traefik().trusted()) : Optional.empty();
    }

    /** Whether it is known to obtain certificates by pages that have to be reached from outside. */
    default boolean http01() {
        return this instanceof Declared own && own.args().authority().http01();
    }
}
