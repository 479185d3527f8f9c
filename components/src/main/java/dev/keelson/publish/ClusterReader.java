package dev.keelson.publish;

import dev.keelson.host.HostRule;
import dev.keelson.image.ImageFile;
import dev.keelson.k3s.PodSecurity;
import dev.keelson.platform.PlatformOrigin;
import dev.keelson.platform.PlatformReading;
import dev.keelson.secret.SecretSources;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingsReader;
import dev.keelson.site.SiteArgs;
import dev.keelson.site.SiteReading;
import dev.keelson.site.SiteSettings;
import dev.keelson.storage.Volumes;
import dev.keelson.workload.AppReferences;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the {@link ClusterFrame} of a site's program, while the program reads the site's own parts. */
public final class ClusterReader {
    private final SettingsReader settings;
    private final Section own;
    private final SiteReading site;
    private final Optional<DnsLabel> namespace;
    private final SecretSources secrets;
    private final Optional<PodSecurity> podSecurity;
    private final Optional<ImageFile> images;
    private final Volumes volumes;
    private final PlatformReading platform;
    private final Optional<PublishArgs> publish;

    /** A reader for the program that owns this namespace of the stack file. */
    public ClusterReader(SettingsReader settings, String namespace) {
        this.settings = settings;
        this.own = settings.section(namespace);
        this.site = new SiteReading(settings);
        this.namespace = SiteArgs.namespace(own);
        var files = settings.files();
        this.secrets = SecretSources.read(own, files, this.namespace);
        settings.keep(SecretSources.class, secrets);
        this.podSecurity = own.map("podSecurity", PodSecurity.ABOUT, PodSecurity::read);
        this.images = ImageFile.read(own, files);
        this.volumes = Volumes.read(own);
        this.platform = PlatformOrigin.read(own, site.settings());
        this.publish =
                PublishArgs.read(own, site.settings(), platform.trustedHops(), platform.http01(), volumes.names());
        site.check(PublishArgs.reachable(own));
    }

    /** The program's own settings. */
    public Section own() {
        return own;
    }

    /** The site, if all of it could be read. */
    public Optional<SiteSettings> site() {
        return site.settings();
    }

    /** Checks a rule of a part for each host that could be read. */
    public void check(HostRule rule) {
        site.check(rule);
    }

    /** Where the Secrets of the site's parts come from. */
    public SecretSources secrets() {
        return secrets;
    }

    /**
     * What the settings of apps may refer to.
     *
     * @param derived the variables that the stack gives, with their values
     */
    public AppReferences references(Map<String, String> derived) {
        return new AppReferences(own, podSecurity, platform.keelSchedule(), images, volumes.names(), derived);
    }

    /**
     * Refuses two parts of one name, and a name that an object of another part has: one would replace the other.
     */
    public void distinct(PartName... parts) {
        PartName.check(List.of(parts), volumes.names(), own::wrong);
    }

    /**
     * The frame, if all of it could be read.
     *
     * @param generates whether a secret of the program is random
     * @param served the names of the parts that hosts can lead to, each empty where it could not be read
     */
    public Optional<ClusterFrame> frame(boolean generates, List<Optional<DnsLabel>> served) {
        if (served.stream().allMatch(Optional::isPresent)) {
            site.check(SiteSettings.servedBy(
                    served.stream().flatMap(Optional::stream).toList()));
        }
        images.ifPresent(file -> file.checkUse(own::wrong));
        var args = SiteArgs.read(own, site.settings(), namespace, podSecurity, secrets, generates);
        // With another problem, a part may have asked for none of its Secrets.
        own.whole(() -> secrets).ifPresent(SecretSources::refuseUnused);
        return settings.whole(() -> new ClusterFrame(
                args.orElseThrow().beside(platform.flux()),
                platform.origin().orElseThrow(),
                volumes,
                publish.orElseThrow()));
    }
}
