package dev.keelson.workload;

import dev.keelson.image.ImageFile;
import dev.keelson.image.ImageOwner;
import dev.keelson.image.KeelSchedule;
import dev.keelson.k3s.PodSecurity;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ImageReference;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the settings of an app may refer to.
 *
 * <p>If something among it is wrong, what refers to it is not checked.
 *
 * @param own the program's settings, of which everything but the apps has been read
 * @param podSecurity which pods the site's namespace takes
 * @param keel how often Keel asks for new images, if there is a Keel
 * @param images the file with the apps' images, if the settings name one
 * @param volumes the names of the declared volumes
 * @param derived the variables that the program gives and the user may not, with their values
 */
public record AppReferences(
        Section own,
        Optional<PodSecurity> podSecurity,
        Optional<KeelSchedule> keel,
        Optional<ImageFile> images,
        List<DnsLabel> volumes,
        Map<String, String> derived) {

    public AppReferences {
        volumes = List.copyOf(volumes);
        derived = Map.copyOf(derived);
    }

    /** The same for an app to which the program gives these variables too. */
    public AppReferences deriving(Map<String, String> more) {
        var all = new TreeMap<>(derived);
        all.putAll(more);
        return new AppReferences(own, podSecurity, keel, images, volumes, all);
    }

    /** The name of a declared volume. */
    public SettingType<DnsLabel> volume() {
        return own.declared("volumes", volumes);
    }

    /** Notes a problem if the site's namespace refuses privileged pods. */
    public void requirePrivileged(DnsLabel app, String reason) {
        podSecurity
                .map(PodSecurity::enforce)
                .filter(level -> level != PodSecurity.Level.PRIVILEGED)
                .ifPresent(level -> own.wrong(
                        "podSecurity.enforce", level.label(), "privileged where %s lives: %s".formatted(app, reason)));
    }

    /** The image of an app: from its own settings, or from the file of all of them. */
    Optional<ImageReference> image(Section app, Optional<DnsLabel> name) {
        return images.isPresent()
                ? images.get().of(name, app)
                : app.required("image", SettingType.IMAGE, "The app's container image.");
    }

    Optional<ImageOwner> owner(Section owner) {
        return ImageOwner.read(owner, keel, own.right("keel"));
    }
}
