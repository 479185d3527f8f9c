package dev.keelson.cluster;

import dev.keelson.cache.Redis;
import dev.keelson.image.ImageOwner;
import dev.keelson.image.KeelSchedule;
import dev.keelson.litefs.LiteFsAppArgs;
import dev.keelson.litefs.LiteFsFolders;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ImageReference;
import dev.keelson.settings.Quantity;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import dev.keelson.workload.Health;
import dev.keelson.workload.PullPolicy;
import dev.keelson.workload.Resources;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The app on LiteFS.
 *
 * @param owner who decides which image runs
 * @param environment what is the site's own choice; {@link #variables()} adds what follows from the rest
 * @param mounts the volumes that the app sees, beside its database
 */
record AppSettings(
        DnsLabel name,
        ImageReference image,
        ImageOwner owner,
        PullPolicy pullPolicy,
        int replicas,
        int port,
        String database,
        LiteFsFolders folders,
        Optional<String> migration,
        String server,
        Map<String, String> environment,
        Health health,
        Resources resources,
        Quantity storage,
        DnsLabel storageClass,
        List<Mount> mounts,
        int minReadySeconds,
        int terminationSeconds) {

    private static final SettingType<Integer> PORT = SettingType.integer(1, 65_535);
    private static final SettingType<Integer> SECONDS = SettingType.integer(0, 3_600);

    /**
     * A volume in the app's pods.
     *
     * @param path where the app sees it
     */
    record Mount(DnsLabel volume, String path) {
        static Mount read(Section mount, List<VolumeSettings> volumes) {
            var volume = mount.required("volume", SettingType.NAME);
            VolumeSettings.checkKnown(volumes, mount, "volume", volume);
            return new Mount(volume, mount.required("path", SettingType.TEXT));
        }
    }

    static AppSettings read(Section app, Optional<KeelSchedule> keel, List<VolumeSettings> volumes) {
        var settings = new AppSettings(
                app.required("name", SettingType.NAME),
                app.required("image", SettingType.IMAGE),
                app.map("imageOwner", owner -> ImageOwner.read(owner, keel)),
                app.required("pullPolicy", SettingType.choice(PullPolicy.class)),
                app.optional("replicas", SettingType.REPLICAS).orElse(LiteFsAppArgs.DEFAULT_REPLICAS),
                app.required("port", PORT),
                app.required("database", SettingType.TEXT),
                app.optionalMap("folders", LiteFsFolders::read).orElse(LiteFsFolders.DEFAULT),
                app.optional("migration", SettingType.TEXT),
                app.required("server", SettingType.TEXT),
                app.texts("environment"),
                app.map("health", Health::read),
                app.map("resources", Resources::read),
                app.required("storage", SettingType.STORAGE),
                app.optional("storageClass", SettingType.NAME).orElse(LiteFsAppArgs.DEFAULT_STORAGE_CLASS),
                app.optionalMaps("mounts", mount -> Mount.read(mount, volumes)),
                app.optional("minReadySeconds", SECONDS).orElse(LiteFsAppArgs.DEFAULT_MIN_READY_SECONDS),
                app.optional("terminationSeconds", SECONDS).orElse(LiteFsAppArgs.DEFAULT_TERMINATION_SECONDS));
        settings.check(app);
        return settings;
    }

    /** All of the app's variables that are no secrets. */
    Map<String, String> variables() {
        var variables = new TreeMap<>(environment);
        variables.putAll(derived());
        return variables;
    }

    private Map<String, String> derived() {
        return Map.of(
                "PORT",
                Integer.toString(port),
                "DATABASE_URL",
                folders.mount() + "/" + database,
                "REDIS_URL",
                Redis.URL);
    }

    private void check(Section app) {
        owner.refusal(image).ifPresent(right -> app.wrong("image", image, right));
        derived().forEach((name, value) -> {
            if (environment.containsKey(name)) {
                app.wrong("environment." + name, "set", "left out: it is %s, from the other settings".formatted(value));
            }
        });
    }
}
