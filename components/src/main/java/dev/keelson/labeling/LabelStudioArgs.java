package dev.keelson.labeling;

import static java.util.Objects.requireNonNull;

import dev.keelson.host.Audience;
import dev.keelson.host.Host;
import dev.keelson.host.HostRule;
import dev.keelson.secret.SecretSources;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ImageReference;
import dev.keelson.settings.Objection;
import dev.keelson.settings.Problems;
import dev.keelson.settings.Quantity;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import dev.keelson.storage.ClassVolumeArgs;
import dev.keelson.workload.Environment;
import dev.keelson.workload.Resources;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link LabelStudio} is made of.
 *
 * @param volume for uploads and exports; annotations are in the database
 * @param start how long a start may take before the pod is killed
 * @param environment the variables that are the user's own choice
 * @param store the object store that projects use unless they name another
 */
public record LabelStudioArgs(
        ImageReference image,
        ClassVolumeArgs volume,
        Resources resources,
        Duration start,
        Map<String, String> environment,
        Optional<ObjectStore> store) {

    /** Room for uploads; what lies in an object store needs none. */
    public static final Quantity DEFAULT_STORAGE = new Quantity("10Gi");

    /** It took 380Mi when it had just started, with no user (seen with 1.23.2). */
    public static final Resources DEFAULT_RESOURCES = Resources.of("250m", "512Mi", "1", "2Gi");

    /** A first start makes some eighty tables, and one after an upgrade may rewrite large ones. */
    public static final Duration DEFAULT_START = Duration.ofMinutes(10);

    private static final SettingType<Duration> START = SettingType.DURATION.where(
            "a duration from 1m to 6h", duration -> duration.toMinutes() >= 1 && duration.toHours() <= 6);

    /**
     * What has been checked.
     *
     * @throws dev.keelson.settings.SettingsException with all problems
     */
    public LabelStudioArgs {
        environment = Collections.unmodifiableMap(new TreeMap<>(environment));
        var problems = new Problems();
        problems.hold("storage", SettingType.STORAGE, volume.size());
        problems.hold("start", START, start);
        Environment.check(environment.keySet(), LabelStudioEnvironment.refused(), problems.under(""));
        problems.check();
    }

    /**
     * What settings say.
     *
     * @param name the part's, after which its Secret and the secrets with keys are named
     */
    public static Optional<LabelStudioArgs> read(Section labelStudio, DnsLabel name, SecretSources secrets) {
        var image = labelStudio.required("image", SettingType.IMAGE, "The image of Label Studio.");
        var storage = labelStudio.optional(
                "storage", SettingType.STORAGE, "How much its volume holds: uploads and exports.", DEFAULT_STORAGE);
        var storageClass = labelStudio.optional(
                "storageClass",
                SettingType.NAME,
                "The storage class of its volume.",
                ClassVolumeArgs.DEFAULT_STORAGE_CLASS);
        var resources = labelStudio
                .optionalMap("resources", Resources.ABOUT + DEFAULT_RESOURCES.byDefault(), Resources::read)
                .orElse(DEFAULT_RESOURCES);
        var start = labelStudio.optional(
                "start",
                START,
                "How long a start may take before the container is restarted. It includes the migration of the database.",
                DEFAULT_START);
        var environment = labelStudio.texts(
                "environment",
                "Environment variables, beside those that follow from other settings. Without it, there are no others.");
        Environment.check(environment.keySet(), LabelStudioEnvironment.refused(), labelStudio::wrong);
        var store = ObjectStore.read(labelStudio, name, secrets);
        if (labelStudio.has(ObjectStore.KEY) && store.isEmpty()) {
            return Optional.empty();
        }
        return labelStudio.whole(() -> new LabelStudioArgs(
                image.orElseThrow(), new ClassVolumeArgs(storage, storageClass), resources, start, environment, store));
    }

    /** Refuses a host that leads to the part of this name without a login: whoever finds it could look for a way in. */
    public static HostRule guarded(DnsLabel name) {
        return (host, section) -> check(name, host, section::wrong);
    }

    static void check(DnsLabel name, Host host, Objection objection) {
        if (host.services().contains(name) && host.audience() instanceof Audience.Everyone) {
            objection.wrong("people", "missing", "a map with those who may log in where %s answers".formatted(name));
        }
        for (var at = 0; at < host.paths().size(); at++) {
            if (host.paths().get(at).service().equals(name)) {
                objection.wrong(
                        "paths[%d].service".formatted(at),
                        name,
                        "another part: the links of %s know no path, so it needs a host of its own".formatted(name));
            }
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable ImageReference image;
        private Quantity storage = DEFAULT_STORAGE;
        private DnsLabel storageClass = ClassVolumeArgs.DEFAULT_STORAGE_CLASS;
        private Resources resources = DEFAULT_RESOURCES;
        private Duration start = DEFAULT_START;
        private Map<String, String> environment = Map.of();
        private Optional<ObjectStore> store = Optional.empty();

        private Builder() {}

        public Builder image(ImageReference image) {
            this.image = image;
            return this;
        }

        /** {@link #DEFAULT_STORAGE} if not given. */
        public Builder storage(Quantity storage) {
            this.storage = storage;
            return this;
        }

        /** {@link ClassVolumeArgs#DEFAULT_STORAGE_CLASS} if not given. */
        public Builder storageClass(DnsLabel storageClass) {
            this.storageClass = storageClass;
            return this;
        }

        /** {@link #DEFAULT_RESOURCES} if not given. */
        public Builder resources(Resources resources) {
            this.resources = resources;
            return this;
        }

        /** {@link #DEFAULT_START} if not given. */
        public Builder start(Duration start) {
            this.start = start;
            return this;
        }

        public Builder environment(Map<String, String> environment) {
            this.environment = environment;
            return this;
        }

        /** None if not given. */
        public Builder store(ObjectStore store) {
            this.store = Optional.of(store);
            return this;
        }

        public LabelStudioArgs build() {
            return new LabelStudioArgs(
                    requireNonNull(image, "Label Studio needs an image"),
                    new ClassVolumeArgs(storage, storageClass),
                    resources,
                    start,
                    environment,
                    store);
        }
    }
}
