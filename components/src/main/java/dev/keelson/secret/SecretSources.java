package dev.keelson.secret;

import com.pulumi.core.Output;
import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingFiles;
import dev.keelson.settings.SettingType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a program's Secrets come from, as its settings choose for each: a file in git that is sealed for the cluster,
 * or values made at random.
 */
public final class SecretSources {
    /** The map in a program's settings. */
    public static final String KEY = "secrets";

    private static final String SEALED = "sealed";
    private static final String GENERATED = "generated";
    private static final String UNLOCKED = "unlocked";
    private static final String SUFFIX = ".yaml";

    private final Section own;
    private final SettingFiles files;
    private final Optional<DnsLabel> namespace;
    private final Optional<String> folder;
    private final Map<String, String> generated;
    private final List<String> unlocked;
    private final boolean isRead;
    private final Map<String, SecretShape> asked = new LinkedHashMap<>();
    private final Set<String> left = new TreeSet<>();
    private boolean generates;

    private SecretSources(Section own, SettingFiles files, Optional<DnsLabel> namespace, Chosen chosen) {
        this.own = own;
        this.files = files;
        this.namespace = namespace;
        this.folder = chosen.folder;
        this.generated = new TreeMap<>(chosen.generated);
        this.unlocked = List.copyOf(chosen.unlocked);
        this.isRead = own.right(KEY);
    }

    /**
     * A secret of the configuration.
     *
     * @param name of its key in the program's own settings
     */
    public record ConfigSecret(String name, String about) {
        /** One of a part, named after the part and this word: {@code labelStudioPassword}. */
        public static ConfigSecret of(DnsLabel part, String word, String about) {
            var words = Stream.of(part.text().split("-+"))
                    .map(each -> each.substring(0, 1).toUpperCase(Locale.ROOT) + each.substring(1))
                    .collect(Collectors.joining());
            return new ConfigSecret(words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1) + word, about);
        }
    }

    private record Chosen(Optional<String> folder, Map<String, String> generated, List<String> unlocked) {
        static final Chosen NOTHING = new Chosen(Optional.empty(), Map.of(), List.of());

        static Optional<Chosen> read(Section secrets) {
            var folder = secrets.optional(
                    SEALED,
                    SettingFiles.PATH,
                    "The folder, beside this file, that holds a file NAME.yaml for each Secret that is sealed in git."
                            + " Without it, none is.");
            var generated = secrets.texts(
                    GENERATED,
                    "The names of the Secrets that are made at random, each with any text: another text makes another"
                            + " Secret.");
            var unlocked = secrets.list(
                    UNLOCKED,
                    SettingType.TEXT,
                    "The names of generated Secrets whose text is changed in this deployment. Otherwise Pulumi refuses to"
                            + " replace them.");
            return secrets.whole(() -> new Chosen(folder, generated, unlocked));
        }
    }

    /** The choices that a program's own settings make, for Secrets in this namespace if it could be read. */
    public static SecretSources read(Section own, SettingFiles files, Optional<DnsLabel> namespace) {
        var chosen = own.optionalMap(
                KEY,
                "Where the Secrets of the site's parts come from. Without it, the site can have none.",
                Chosen::read);
        return new SecretSources(own, files, namespace, chosen.orElse(Chosen.NOTHING));
    }

    /** The source of a Secret of this shape; empty, with the problem noted, if there is none that can be right. */
    public Optional<SecretSource> of(SecretShape shape) {
        var name = shape.name().text();
        asked.put(name, shape);
        if (!isRead) {
            return Optional.empty();
        }
        var path = path(name);
        var isSealed = path.filter(files::has).isPresent();
        var rotation = Optional.ofNullable(generated.get(name));
        if (rotation.isPresent()) {
            if (isSealed) {
                wrong(GENERATED + "." + name, "given", "left out where there is " + path.orElseThrow());
                return Optional.empty();
            }
            if (shape.foreign().isPresent()) {
                wrong(
                        GENERATED + "." + name,
                        "given",
                        "left out: its %s is issued elsewhere, and sealed by ./keelson seal %s"
                                .formatted(shape.foreign().orElseThrow(), name));
                return Optional.empty();
            }
            generates = true;
            return Optional.of(
                    new SecretSource.Generated(new SecretOrigin.Generated(rotation.get(), unlocked.contains(name))));
        }
        if (!isSealed) {
            own.wrong(
                    KEY,
                    "without " + name,
                    shape.foreign().isPresent()
                            ? "with %s, made by ./keelson seal %s".formatted(path.orElse("a folder sealed"), name)
                            : "with %s, made by ./keelson seal %s, or with %s.%s"
                                    .formatted(path.orElse("a folder sealed"), name, GENERATED, name));
            return Optional.empty();
        }
        var problems = new ArrayList<SealedFile.Problem>();
        var file = SealedFile.read(files, path.orElseThrow(), shape, namespace, problems);
        problems.forEach(problem -> wrong(SEALED, problem.given(), problem.right()));
        return file.map(SecretSource.Sealed::new);
    }

    /**
     * The source of a Secret whose values somebody else has issued: sealed like any other, or secrets of the
     * configuration.
     *
     * @param shape empty where it is not known, since something else is wrong
     * @param secrets of the configuration, by the keys of the Secret that hold them
     */
    public Optional<SecretSource> of(DnsLabel name, Optional<SecretShape> shape, Map<String, ConfigSecret> secrets) {
        var path = path(name.text());
        var sealed = path.filter(files::has);
        if (!isRead || sealed.isPresent() || generated.containsKey(name.text())) {
            if (isRead) {
                var right =
                        "left out where there is " + sealed.orElse(own.key("%s.%s.%s".formatted(KEY, GENERATED, name)));
                secrets.values().forEach(secret -> own.refuseUnused(secret.name(), right));
            } else {
                own.leave(any -> ask(secrets, any, ""));
            }
            return shape.isPresent() ? of(shape.get()) : leave(name.text());
        }
        if (shape.isPresent()) {
            asked.put(name.text(), shape.get());
        } else {
            left.add(name.text());
        }
        var otherwise =
                "; %s, made by ./keelson seal %s, may take its place".formatted(path.orElse("a sealed file"), name);
        var values = ask(secrets, own, otherwise);
        return shape.flatMap(any -> values.map(SecretSource.Configured::new));
    }

    private static Optional<Map<String, Output<String>>> ask(
            Map<String, ConfigSecret> secrets, Section own, String otherwise) {
        var values = new TreeMap<String, Output<String>>();
        new TreeMap<>(secrets)
                .forEach((key, secret) -> own.secret(secret.name(), secret.about(), otherwise)
                        .ifPresent(value -> values.put(key, value)));
        return values.size() == secrets.size() ? Optional.of(values) : Optional.empty();
    }

    private Optional<String> path(String name) {
        return folder.map(known -> known + "/" + name + SUFFIX);
    }

    /** Accepts any source of a Secret whose shape is not known, since something else is wrong; none is taken. */
    public Optional<SecretSource> leave(String name) {
        left.add(name);
        return Optional.empty();
    }

    /** Notes what is chosen for Secrets that nothing asks for; once everything has been asked for. */
    public void refuseUnused() {
        if (!isRead) {
            return;
        }
        generated.keySet().stream()
                .filter(this::isUnused)
                .forEach(name -> wrong(
                        GENERATED + "." + name, "given", "one of the Secrets of the site's parts: " + asked.keySet()));
        unlocked.stream()
                .filter(name -> !generated.containsKey(name))
                .forEach(name -> wrong(UNLOCKED, name, "the name of a generated Secret"));
        folder.ifPresent(known -> files.names(known).stream()
                .filter(file -> file.endsWith(SUFFIX))
                .map(file -> file.substring(0, file.length() - SUFFIX.length()))
                .filter(this::isUnused)
                .forEach(name -> wrong(
                        SEALED,
                        "with %s/%s%s, which nothing uses".formatted(known, name, SUFFIX),
                        "with the Secrets of the site's parts alone: " + asked.keySet())));
    }

    private boolean isUnused(String name) {
        return !asked.containsKey(name) && !left.contains(name);
    }

    /** Whether a Secret that was asked for is generated, and needs the provider of random values. */
    public boolean generates() {
        return generates;
    }

    /** The folder of the sealed files, beside the stack file. */
    public Optional<String> folder() {
        return folder;
    }

    /** The namespace of the Secrets, if it could be read. */
    public Optional<DnsLabel> namespace() {
        return namespace;
    }

    /** The Secrets that were asked for. */
    public List<SecretShape> asked() {
        return List.copyOf(asked.values());
    }

    private void wrong(String name, String given, String right) {
        own.wrong(KEY + "." + name, given, right);
    }
}
