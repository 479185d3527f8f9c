package dev.keelson.secret;

import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingFiles;
import dev.keelson.settings.SettingType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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
        var path = folder.map(known -> known + "/" + name + SUFFIX);
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
