package dev.keelson.workload;

import dev.keelson.image.ImageOwner;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ImageReference;
import dev.keelson.settings.Objection;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What differs between the kinds of apps, whose settings are the same otherwise.
 *
 * @param name what an app's name may be: those of its objects are longer
 * @param port where it may listen
 * @param replicas how many there are by default
 * @param minReadySeconds how long a new pod has to be ready before the next one is replaced, by default
 * @param health its default health checks; empty if the settings have to give them
 * @param refused the variables that would break it, with what would be right
 * @param given the variables that follow from its other settings
 * @param taken the volumes and folders that its pods have themselves
 * @param keel whether Keel may own its image
 */
public record AppKind(
        SettingType<DnsLabel> name,
        SettingType<Integer> port,
        int replicas,
        int minReadySeconds,
        Optional<Health> health,
        Map<String, String> refused,
        Map<String, String> given,
        Mount.Taken taken,
        boolean keel) {

    /** The same, whose other settings are known. */
    public AppKind with(Map<String, String> variables, Mount.Taken own) {
        return new AppKind(name, port, replicas, minReadySeconds, health, refused, variables, own, keel);
    }

    /** The same, for apps whose images need something that Keel does not do. */
    AppKind withoutKeel() {
        return new AppKind(name, port, replicas, minReadySeconds, health, refused, given, taken, false);
    }

    Optional<Health> readHealth(Section app) {
        return health.isPresent()
                ? Optional.of(app.optionalMap("health", Health.ABOUT, section -> Health.read(section, health.get()))
                        .orElse(health.get()))
                : app.map("health", Health.ABOUT, Health::read);
    }

    /** The variables that nobody may set, with what would be right. */
    Map<String, String> reserved() {
        var reserved = new TreeMap<>(refused);
        given.forEach((name, value) -> reserved.put(name, Environment.derived(value)));
        return reserved;
    }

    /** Notes an owner who cannot roll out this image, or would roll it out without the app's migration. */
    void check(ImageOwner owner, Optional<ImageReference> image, Objection objection) {
        image.ifPresent(known -> owner.refusal(known).ifPresent(right -> objection.wrong("image", known, right)));
        if (owner instanceof ImageOwner.Keel && !keel) {
            objection.wrong(
                    "imageOwner.by",
                    "keel",
                    "pulumi or flux where there is a migration: Keel would roll an image without it");
        }
    }
}
