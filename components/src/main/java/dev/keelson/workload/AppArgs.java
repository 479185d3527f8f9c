package dev.keelson.workload;

import static java.util.Objects.requireNonNull;

import dev.keelson.image.ImageOwner;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ImageReference;
import dev.keelson.settings.Problems;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import dev.keelson.site.Part;
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
 * What every app is made of, whatever kind it is.
 *
 * @param name the app's name in the cluster
 * @param owner who decides which image runs
 * @param port where the app listens
 * @param environment the variables that are the user's own choice
 * @param uses what the app is given to use other parts of the site
 * @param mounts the volumes of the site that are mounted into its pods
 * @param minReadySeconds how long a new pod has to be ready before the next one is replaced
 * @param terminationSeconds how long its end may take
 */
public record AppArgs(
        DnsLabel name,
        ImageReference image,
        ImageOwner owner,
        PullPolicy pullPolicy,
        int replicas,
        int port,
        Map<String, String> environment,
        Uses uses,
        Health health,
        Resources resources,
        List<Mount> mounts,
        int minReadySeconds,
        int terminationSeconds) {

    /** What the setting of an app's name means. */
    public static final String ABOUT_NAME = "The app's name; its Services, pods and volumes are named after it.";

    private static final String PORT_VARIABLE = "PORT";
    private static final SettingType<Integer> MIN_READY = SettingType.integer(0, 3_600);

    public AppArgs {
        environment = Collections.unmodifiableMap(new TreeMap<>(environment));
        mounts = List.copyOf(mounts);
    }

    /**
     * What the settings of an app of this kind say.
     *
     * @param name the app's, if it could be read
     */
    public static Optional<AppArgs> read(Section app, AppReferences references, AppKind kind, Optional<DnsLabel> name) {
        var image = references.image(app, name);
        var owner = app.map("imageOwner", "Who decides which image runs.", references::owner);
        var pullPolicy = app.required(
                "pullPolicy",
                SettingType.choice(PullPolicy.class),
                "When a node asks the registry for the image. A tag that is pushed again needs always.");
        var replicas = app.optional("replicas", SettingType.REPLICAS, "How many pods run.", kind.replicas());
        var port = app.required("port", kind.port(), "The port on which the app listens. The app gets it as PORT.");
        var environment = app.texts(
                "environment",
                "Environment variables, beside those that follow from other settings. Without it, there are no others.");
        var health = kind.readHealth(app);
        var resources = app.map("resources", Resources.ABOUT, Resources::read);
        var mounts = app
                .optionalEntries(
                        "mounts",
                        "The shared volumes that are mounted into the app's pods. Without it, there are none.",
                        mount -> Mount.read(mount, references.volume()))
                .stream()
                .map(Section.Entry::value)
                .toList();
        var minReady = app.optional(
                "minReadySeconds",
                MIN_READY,
                "How many seconds a new pod has to be ready before the next one is replaced.",
                kind.minReadySeconds());
        var termination = app.optional(
                "terminationSeconds",
                Termination.SECONDS,
                "How many seconds a pod may take to end before it is killed.",
                Termination.DEFAULT_SECONDS);
        owner.ifPresent(known -> kind.check(known, image, app::wrong));
        var refused = kind.reserved();
        references.derived().forEach((variable, what) -> refused.put(variable, Environment.derived(what)));
        port.ifPresent(known -> refused.put(PORT_VARIABLE, Environment.derived(known.toString())));
        Environment.check(environment.keySet(), refused, app::wrong);
        if (app.right("mounts")) {
            Mount.check(mounts, kind.taken(), app::wrong);
        }
        // Where Keel's own settings are wrong, the owner is absent, and where the file of images is, the image is:
        // nothing
        // is wrong here.
        return owner.flatMap(known -> image.flatMap(found -> app.whole(() -> new AppArgs(
                name.orElseThrow(),
                found,
                known,
                pullPolicy.orElseThrow(),
                replicas,
                port.orElseThrow(),
                environment,
                Uses.nothing(),
                health.orElseThrow(),
                resources.orElseThrow(),
                mounts,
                minReady,
                termination))));
    }

    /** Notes values that no setting of this kind could give. */
    public void hold(AppKind kind, Problems problems) {
        var prefix = prefix();
        problems.hold(prefix + "name", kind.name(), name);
        problems.hold(prefix + "replicas", SettingType.REPLICAS, replicas);
        problems.hold(prefix + "port", kind.port(), port);
        problems.hold(prefix + "minReadySeconds", MIN_READY, minReadySeconds);
        problems.hold(prefix + "terminationSeconds", Termination.SECONDS, terminationSeconds);
        health.check(prefix + "health", problems);
        for (var at = 0; at < mounts.size(); at++) {
            problems.hold(
                    prefix + "mounts[%d].path".formatted(at),
                    Mount.PATH,
                    mounts.get(at).path());
        }
        var objection = problems.under(prefix);
        kind.check(owner, Optional.of(image), objection);
        var refused = kind.reserved();
        refused.put(PORT_VARIABLE, Environment.derived(Integer.toString(port)));
        Environment.check(environment.keySet(), refused, objection);
        Environment.check(uses, environment.keySet(), refused, objection);
        Mount.check(mounts, kind.taken(), objection);
    }

    /** How the keys of its settings begin in a message, where it has not come from a file. */
    public String prefix() {
        return name + ".";
    }

    /** The same app, which uses these parts too. */
    public AppArgs uses(Part... parts) {
        var all = uses;
        for (var part : parts) {
            all = all.and(part);
        }
        return new AppArgs(
                name,
                image,
                owner,
                pullPolicy,
                replicas,
                port,
                environment,
                all,
                health,
                resources,
                mounts,
                minReadySeconds,
                terminationSeconds);
    }

    /**
     * All of its variables.
     *
     * @param given those that follow from other settings, beside the port
     */
    public Variables variables(Map<String, String> given) {
        var plain = new TreeMap<>(environment);
        plain.put(PORT_VARIABLE, Integer.toString(port));
        plain.putAll(given);
        return Variables.of(name, plain, uses);
    }

    /** How long the replacement of one pod may take. */
    public Duration replacement() {
        return health.start().plusSeconds(minReadySeconds + terminationSeconds);
    }

    public static Builder builder(AppKind kind) {
        return new Builder(kind);
    }

    /** Its defaults are those of the kind; whoever takes the args asks whether they are right. */
    public static final class Builder {
        private @Nullable DnsLabel name;
        private @Nullable ImageReference image;
        private ImageOwner owner = new ImageOwner.Pulumi();
        private PullPolicy pullPolicy = PullPolicy.IF_NOT_PRESENT;
        private int replicas;
        private @Nullable Integer port;
        private Map<String, String> environment = Map.of();
        private @Nullable Health health;
        private @Nullable Resources resources;
        private final List<Mount> mounts = new ArrayList<>();
        private int minReadySeconds;
        private int terminationSeconds = Termination.DEFAULT_SECONDS;

        private Builder(AppKind kind) {
            this.replicas = kind.replicas();
            this.minReadySeconds = kind.minReadySeconds();
            this.health = kind.health().orElse(null);
        }

        public Builder name(DnsLabel name) {
            this.name = name;
            return this;
        }

        public Builder image(ImageReference image) {
            this.image = image;
            return this;
        }

        /** {@link ImageOwner.Pulumi} if not given. */
        public Builder owner(ImageOwner owner) {
            this.owner = owner;
            return this;
        }

        /** {@link PullPolicy#IF_NOT_PRESENT} if not given. */
        public Builder pullPolicy(PullPolicy pullPolicy) {
            this.pullPolicy = pullPolicy;
            return this;
        }

        public Builder replicas(int replicas) {
            this.replicas = replicas;
            return this;
        }

        public Builder port(int port) {
            this.port = port;
            return this;
        }

        public Builder environment(Map<String, String> environment) {
            this.environment = environment;
            return this;
        }

        public Builder health(Health health) {
            this.health = health;
            return this;
        }

        public Builder resources(Resources resources) {
            this.resources = resources;
            return this;
        }

        public Builder mount(Mount mount) {
            mounts.add(mount);
            return this;
        }

        public Builder minReadySeconds(int minReadySeconds) {
            this.minReadySeconds = minReadySeconds;
            return this;
        }

        /** {@link Termination#DEFAULT_SECONDS} if not given. */
        public Builder terminationSeconds(int terminationSeconds) {
            this.terminationSeconds = terminationSeconds;
            return this;
        }

        public AppArgs build() {
            return new AppArgs(
                    requireNonNull(name, "an app needs a name"),
                    requireNonNull(image, "an app needs an image"),
                    owner,
                    pullPolicy,
                    replicas,
                    requireNonNull(port, "an app needs a port"),
                    environment,
                    Uses.nothing(),
                    requireNonNull(health, "an app needs its health"),
                    requireNonNull(resources, "an app needs resources"),
                    mounts,
                    minReadySeconds,
                    terminationSeconds);
        }
    }
}
