package dev.keelson.messaging;

import static java.util.Objects.requireNonNull;

import dev.keelson.host.Host;
import dev.keelson.secret.SecretSource;
import dev.keelson.secret.SecretSources;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.HostName;
import dev.keelson.settings.ImageReference;
import dev.keelson.settings.Objection;
import dev.keelson.settings.Problems;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import dev.keelson.site.SiteSettings;
import dev.keelson.workload.Resources;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Centrifugo} is made of. Nothing here can switch authentication off.
 *
 * @param secrets where the values of its Secret come from
 * @param origins the hosts whose pages may connect; none for every host of the site but its own
 * @param namespaces what is special about some channels
 */
public record CentrifugoArgs(
        ImageReference image,
        SecretSource secrets,
        int replicas,
        Engine engine,
        Resources resources,
        List<HostName> origins,
        List<ChannelNamespace> namespaces) {

    /** Where Centrifugo keeps what its channels hold. */
    public enum Engine {
        /** In its one pod: what is there is lost with the pod. */
        MEMORY,

        /** In a server that speaks Redis's protocol, which any number of pods share. */
        REDIS
    }

    /** Some thousand connections; there are no others while the pod is replaced, and clients come back by themselves. */
    public static final int DEFAULT_REPLICAS = 1;

    public static final Engine DEFAULT_ENGINE = Engine.MEMORY;

    public static final Resources DEFAULT_RESOURCES = Resources.of("100m", "128Mi", "250m", "256Mi");

    /** The names of settings differ between major versions, and a tag of a major version moves. */
    private static final SettingType<ImageReference> IMAGE = SettingType.IMAGE.where(
            "an image of a whole version 6, like centrifugo/centrifugo:v6.9.1",
            image -> Pattern.matches("[^@]+:v?6\\.[0-9]+\\.[0-9]+(?:@.+)?", image.text()));

    private static final SettingType<Engine> ENGINE = SettingType.choice(Engine.class);

    /**
     * What has been checked.
     *
     * @throws dev.keelson.settings.SettingsException with all problems
     */
    public CentrifugoArgs {
        origins = List.copyOf(origins);
        namespaces = List.copyOf(namespaces);
        var problems = new Problems();
        problems.hold("image", IMAGE, image);
        problems.hold("replicas", SettingType.REPLICAS, replicas);
        var objection = problems.under("");
        checkReplicas(replicas, engine, objection);
        checkNamespaces(namespaces, objection);
        problems.check();
    }

    /**
     * What settings say.
     *
     * @param name the part's, after which its Secret is named
     * @param site empty where it could not be read
     */
    public static Optional<CentrifugoArgs> read(
            Section centrifugo, DnsLabel name, SecretSources sources, Optional<SiteSettings> site) {
        var image = centrifugo.required("image", IMAGE, "The image of Centrifugo.");
        var replicas = centrifugo.optional("replicas", SettingType.REPLICAS, "How many pods run.", DEFAULT_REPLICAS);
        var engine = centrifugo.optional(
                "engine",
                ENGINE,
                "Where it keeps what its channels hold: in the memory of its one pod, or in the site's cache.",
                DEFAULT_ENGINE);
        var resources =
                centrifugo.optionalMap("resources", Resources.ABOUT + DEFAULT_RESOURCES.byDefault(), Resources::read);
        var origins = centrifugo.list(
                "origins",
                origin(site),
                "The hosts whose pages may connect. Without it, all hosts of the site but its own.");
        if (centrifugo.right("origins") && centrifugo.has("origins") && origins.isEmpty()) {
            centrifugo.wrong("origins", "empty", "a list with a host, or left out");
        }
        var namespaces = centrifugo
                .optionalEntries(
                        "namespaces",
                        "What is special about channels whose names begin with a word and a colon. Without it,"
                                + " all channels are alike.",
                        ChannelNamespace::read)
                .stream()
                .map(Section.Entry::value)
                .toList();
        if (centrifugo.right("replicas", "engine")) {
            checkReplicas(replicas, engine, centrifugo::wrong);
        }
        if (centrifugo.right("namespaces")) {
            checkNamespaces(namespaces, centrifugo::wrong);
        }
        var secrets = sources.of(CentrifugoSecrets.shape(name));
        return secrets.flatMap(source -> centrifugo.whole(() -> new CentrifugoArgs(
                image.orElseThrow(),
                source,
                replicas,
                engine,
                resources.orElse(DEFAULT_RESOURCES),
                origins,
                namespaces)));
    }

    /** Notes origins that the site does not serve: a page elsewhere could act in a visitor's name. */
    void checkOrigins(List<Host> hosts, Problems problems) {
        var type = origin(hosts);
        origins.forEach(origin -> problems.hold("origins", type, origin));
    }

    private static SettingType<HostName> origin(Optional<SiteSettings> site) {
        // If a host itself is wrong, that problem is enough.
        return site.map(known -> origin(known.hosts())).orElse(SettingType.HOST);
    }

    private static SettingType<HostName> origin(List<Host> hosts) {
        var names = hosts.stream().map(Host::name).toList();
        return SettingType.HOST.where("one of the site's hosts, %s".formatted(names), names::contains);
    }

    private static void checkReplicas(int replicas, Engine engine, Objection objection) {
        if (replicas > 1 && engine == Engine.MEMORY) {
            objection.wrong(
                    "replicas",
                    replicas,
                    "1 with the engine memory, since pods do not hear each other's messages there");
        }
    }

    private static void checkNamespaces(List<ChannelNamespace> namespaces, Objection objection) {
        var names = new HashSet<String>();
        for (var at = 0; at < namespaces.size(); at++) {
            var name = namespaces.get(at).name();
            if (!names.add(name)) {
                objection.wrong("namespaces[%d].name".formatted(at), name, "a name that no other one has");
            }
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable ImageReference image;
        private @Nullable SecretSource secrets;
        private int replicas = DEFAULT_REPLICAS;
        private Engine engine = DEFAULT_ENGINE;
        private Resources resources = DEFAULT_RESOURCES;
        private List<HostName> origins = List.of();
        private List<ChannelNamespace> namespaces = List.of();

        private Builder() {}

        public Builder image(ImageReference image) {
            this.image = image;
            return this;
        }

        public Builder secrets(SecretSource secrets) {
            this.secrets = secrets;
            return this;
        }

        /** {@link #DEFAULT_REPLICAS} if not given. */
        public Builder replicas(int replicas) {
            this.replicas = replicas;
            return this;
        }

        /** {@link #DEFAULT_ENGINE} if not given. */
        public Builder engine(Engine engine) {
            this.engine = engine;
            return this;
        }

        /** {@link #DEFAULT_RESOURCES} if not given. */
        public Builder resources(Resources resources) {
            this.resources = resources;
            return this;
        }

        /** All hosts of the site but its own if not given. */
        public Builder origins(HostName... origins) {
            this.origins = List.of(origins);
            return this;
        }

        /** All channels are alike if not given. */
        public Builder namespaces(ChannelNamespace... namespaces) {
            this.namespaces = List.of(namespaces);
            return this;
        }

        public CentrifugoArgs build() {
            return new CentrifugoArgs(
                    requireNonNull(image, "Centrifugo needs an image"),
                    requireNonNull(secrets, "Centrifugo needs its secrets"),
                    replicas,
                    engine,
                    resources,
                    origins,
                    namespaces);
        }
    }
}
