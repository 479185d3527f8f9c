package dev.keelson.settings;

import com.pulumi.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads a program's settings and finds every problem in one go.
 *
 * <p>Three programs read one file, so each checks the namespace {@code site} and its own, and ignores the others.
 * alone.
 */
public final class SettingsReader {
    /** The namespace that all programs share. */
    public static final String SITE = "site";

    /**
     * The key by which an offline plan says where values would come from that it cannot have, for example {@code the
     * environment abaci/prod}; no stack file holds it.
     */
    public static final String UNAVAILABLE = "keelson:unavailable";

    private final ConfigSource source;
    private final boolean isDescribing;
    private final Problems problems = new Problems();
    private final Map<String, Section> namespaces = new LinkedHashMap<>();
    private final Map<String, Secrets> secrets = new LinkedHashMap<>();
    private final Map<Class<?>, Object> kept = new LinkedHashMap<>();
    private final DeployGuard guard;
    private final String own;

    /** A key without a namespace has this one for Pulumi; nothing reads it there. */
    private final String project;

    /** A reader for the program that owns this namespace, in a project of the same name. */
    public SettingsReader(ConfigSource source, String own) {
        this(source, own, own);
    }

    /** A reader for the program of this project that owns this namespace. */
    public SettingsReader(ConfigSource source, String own, String project) {
        this.source = source;
        this.isDescribing = false;
        this.own = own;
        this.project = project;
        namespaces.put(SITE, namespace(SITE));
        namespaces.put(own, namespace(own));
        this.guard = DeployGuard.read(section(SITE));
    }

    private SettingsReader(Asking asking, String own) {
        this.source = ConfigSource.NOTHING;
        this.isDescribing = true;
        this.own = own;
        this.project = own;
        namespaces.put(SITE, new DescribedSection(SITE, asking));
        namespaces.put(own, new DescribedSection(own, asking));
        this.guard = DeployGuard.read(section(SITE));
    }

    /** Every key that the program that owns this namespace asks for, as its reader says when it is run on nothing. */
    public static List<Setting> describe(String own, Function<SettingsReader, ?> read) {
        return Asking.every(asking -> {
            var unused = read.apply(new SettingsReader(asking, own));
        });
    }

    /**
     * The settings of the program that runs, if it may run here.
     *
     * @throws SettingsException with all problems
     * @throws com.pulumi.exceptions.RunException if this is a deployment that only another deployer may do
     */
    public static <T> T read(Context context, String own, Function<SettingsReader, Optional<T>> read) {
        var reader = new SettingsReader(DeploymentConfig.current(), own, context.projectName());
        var settings = read.apply(reader);
        reader.check();
        reader.guard
                .check(context.stackName(), Preview.isOne(), SettingsReader::variable)
                .ifPresent(context.log()::warn);
        if (!Preview.isOne()) {
            reader.checkDeployment();
        }
        reader.unknownSecrets().forEach(context.log()::info);
        return settings.orElseThrow(() ->
                new IllegalStateException("The settings of %s are absent, and no problem says why".formatted(own)));
    }

    /** The settings of a namespace, either {@code site} or the program's own. */
    public Section section(String namespace) {
        var section = namespaces.get(namespace);
        if (section == null) {
            throw new IllegalArgumentException(
                    "This program reads %s and not %s".formatted(namespaces.keySet(), namespace));
        }
        return section;
    }

    /**
     * A setting of another program of the site, which asks for it too and checks it.
     *
     * @param reason why this program needs it, to end the line about a missing one
     */
    public <T> Optional<T> ofAnother(String key, SettingType<T> type, String reason) {
        if (isDescribing) {
            return Optional.empty();
        }
        var parsed = source.get(key).flatMap(type.parse());
        if (parsed.isEmpty()) {
            problems.missing(key, type.expected() + reason);
        }
        return parsed;
    }

    /** Whether only GitHub Actions may deploy the stacks with these settings. */
    public boolean isDeployedByActions() {
        return guard.from().filter(DeployGuard.Deployer.GITHUB_ACTIONS::equals).isPresent();
    }

    /** The files beside the stack files. */
    public SettingFiles files() {
        return isDescribing ? SettingFiles.none() : SettingFiles.of(source);
    }

    /** Keeps what was made of the settings, for a tool that runs the reader; it may be of use where they have problems. */
    public <T> void keep(Class<T> type, T made) {
        kept.put(type, made);
    }

    <T> Optional<T> kept(Class<T> type) {
        return Optional.ofNullable(kept.get(type)).map(type::cast);
    }

    /** All problems so far, unknown keys among them. */
    public List<String> problems() {
        var all = new Problems(problems);
        namespaces.values().forEach(section -> section.reportUnknown(all));
        source.keys().stream().sorted().forEach(key -> {
            var colon = key.indexOf(':');
            var namespace = key.substring(0, Math.max(colon, 0));
            if (!namespaces.containsKey(namespace)) {
                meant(namespace).ifPresent(near -> all.unknownNamespace(key, near + key.substring(colon)));
            }
        });
        return all.lines();
    }

    private Optional<String> meant(String namespace) {
        if (namespace.equals(project)) {
            return Optional.of(own);
        }
        return Nearest.to(namespace, namespaces.keySet());
    }

    public void check() {
        var found = problems();
        if (!found.isEmpty()) {
            throw new SettingsException(found);
        }
    }

    /** Refuses values that only a plan can do with, once everything else is right. */
    public void checkDeployment() {
        if (!problems.onDeployment().isEmpty()) {
            throw new SettingsException(problems.onDeployment());
        }
    }

    /** A line for each secret that is needed and not known here. */
    public List<String> unknownSecrets() {
        return secrets.values().stream()
                .flatMap(each -> each.unknown().stream())
                .distinct()
                .toList();
    }

    /** What was read, if all of it could be read. */
    public <T> Optional<T> whole(Supplier<T> read) {
        return problems.isEmpty() && !isDescribing ? Optional.of(read.get()) : Optional.empty();
    }

    private static Optional<String> variable(String name) {
        return Optional.ofNullable(System.getenv(name));
    }

    private Section namespace(String namespace) {
        var prefix = namespace + ":";
        var values = new TreeMap<String, ConfigValue>();
        for (var key : source.keys()) {
            if (key.startsWith(prefix)) {
                source.get(key)
                        .ifPresent(text -> values.put(
                                key.substring(prefix.length()), ConfigValue.ofText(text, source.isSecret(key))));
            }
        }
        var held = new Secrets(namespace, source, problems);
        secrets.put(namespace, held);
        return new Section(prefix, values, problems, held);
    }
}
