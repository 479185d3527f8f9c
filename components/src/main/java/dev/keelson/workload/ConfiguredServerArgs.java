package dev.keelson.workload;

import static java.util.Objects.requireNonNull;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.inputs.EmptyDirVolumeSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeMountArgs;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ImageReference;
import dev.keelson.site.Uses;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link ConfiguredServer} is made of.
 *
 * @param name that of its objects
 * @param progress how long a rollout may take without a pod that is ready; Kubernetes' own ten minutes if not given
 * @param arguments what follows the image's own command
 * @param file what it reads beside its variables, if it does
 * @param uses its variables, those that it takes from Secrets, and the parts that it calls
 * @param secrets a text for each Secret whose values it reads when it starts, another one for other values
 * @param ports the first one answers the probes
 * @param startup comes before the other two probes
 * @param user the number of the user as whom it runs
 * @param volumes of its pods, beside that of its file
 * @param tables some of those that it makes in its database when it starts
 */
public record ConfiguredServerArgs(
        DnsLabel name,
        ImageReference image,
        int replicas,
        Replacement replacement,
        Optional<Duration> progress,
        List<String> arguments,
        Optional<ConfigFile> file,
        Uses uses,
        Map<String, Output<String>> secrets,
        List<Port> ports,
        Optional<HttpProbe> startup,
        HttpProbe liveness,
        HttpProbe readiness,
        Resources resources,
        int user,
        List<Volume> volumes,
        List<String> tables) {

    /** What happens to old pods when there are new ones. */
    public enum Replacement {
        /** An old pod goes on until a new one is ready. */
        OVERLAPPING,

        /** A new pod starts when the old ones are gone. */
        EXCLUSIVE
    }

    /**
     * Where it listens.
     *
     * @param callers who may send requests there, beside the apps that it is handed to
     */
    public record Port(String name, int number, List<Caller> callers) {
        public Port {
            callers = List.copyOf(callers);
        }
    }

    /** A volume, and where it is. */
    public record Volume(VolumeArgs source, VolumeMountArgs mount) {}

    public ConfiguredServerArgs {
        arguments = List.copyOf(arguments);
        secrets = Collections.unmodifiableMap(new TreeMap<>(secrets));
        ports = List.copyOf(ports);
        volumes = List.copyOf(volumes);
        tables = List.copyOf(tables);
        if (!uses.secrets().isEmpty()) {
            // The Secret that would hold their values may be one that the server has already.
            throw new IllegalArgumentException("%s takes secrets by reference only, and was given the values of %s"
                    .formatted(name, uses.secrets().keySet()));
        }
    }

    public static Builder builder(DnsLabel name) {
        return new Builder(name);
    }

    public static final class Builder {
        private final DnsLabel name;
        private @Nullable ImageReference image;
        private int replicas = 1;
        private List<String> tables = List.of();
        private Replacement replacement = Replacement.OVERLAPPING;
        private Optional<Duration> progress = Optional.empty();
        private List<String> arguments = List.of();
        private Optional<ConfigFile> file = Optional.empty();
        private Uses uses = Uses.nothing();
        private final Map<String, Output<String>> secrets = new TreeMap<>();
        private final List<Port> ports = new ArrayList<>();
        private Optional<HttpProbe> startup = Optional.empty();
        private @Nullable HttpProbe liveness;
        private @Nullable HttpProbe readiness;
        private @Nullable Resources resources;
        private @Nullable Integer user;
        private final List<Volume> volumes = new ArrayList<>();

        private Builder(DnsLabel name) {
            this.name = name;
        }

        public Builder image(ImageReference image) {
            this.image = image;
            return this;
        }

        /** One if not given. */
        public Builder replicas(int replicas) {
            this.replicas = replicas;
            return this;
        }

        /** {@link Replacement#OVERLAPPING} if not given. */
        public Builder replacement(Replacement replacement) {
            this.replacement = replacement;
            return this;
        }

        public Builder progress(Duration progress) {
            this.progress = Optional.of(progress);
            return this;
        }

        public Builder arguments(String... arguments) {
            this.arguments = List.of(arguments);
            return this;
        }

        /** None if not given. */
        public Builder file(ConfigFile file) {
            this.file = Optional.of(file);
            return this;
        }

        public Builder uses(Uses uses) {
            this.uses = uses;
            return this;
        }

        /** Another text of this kind for other values of the Secret. */
        public Builder secret(String name, Output<String> checksum) {
            secrets.put(name, checksum);
            return this;
        }

        public Builder port(String name, int number, Caller... callers) {
            ports.add(new Port(name, number, List.of(callers)));
            return this;
        }

        /** None if not given. */
        public Builder startup(HttpProbe startup) {
            this.startup = Optional.of(startup);
            return this;
        }

        public Builder liveness(HttpProbe liveness) {
            this.liveness = liveness;
            return this;
        }

        public Builder readiness(HttpProbe readiness) {
            this.readiness = readiness;
            return this;
        }

        public Builder resources(Resources resources) {
            this.resources = resources;
            return this;
        }

        public Builder user(int user) {
            this.user = user;
            return this;
        }

        /** Where it may write what is lost with the pod. */
        public Builder folder(String name, String path) {
            return volume(
                    VolumeArgs.builder()
                            .name(name)
                            .emptyDir(EmptyDirVolumeSourceArgs.builder().build())
                            .build(),
                    VolumeMountArgs.builder().name(name).mountPath(path).build());
        }

        public Builder volume(VolumeArgs source, VolumeMountArgs mount) {
            volumes.add(new Volume(source, mount));
            return this;
        }

        public Builder tables(String... tables) {
            this.tables = List.of(tables);
            return this;
        }

        public ConfiguredServerArgs build() {
            return new ConfiguredServerArgs(
                    name,
                    requireNonNull(image, "a server needs an image"),
                    replicas,
                    replacement,
                    progress,
                    arguments,
                    file,
                    uses,
                    secrets,
                    ports,
                    startup,
                    requireNonNull(liveness, "a server needs a liveness probe"),
                    requireNonNull(readiness, "a server needs a readiness probe"),
                    requireNonNull(resources, "a server needs resources"),
                    requireNonNull(user, "a server needs a user"),
                    volumes,
                    tables);
        }
    }
}
