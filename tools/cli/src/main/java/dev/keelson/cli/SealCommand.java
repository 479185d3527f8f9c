package dev.keelson.cli;

import dev.keelson.plan.PlanException;
import dev.keelson.plan.ProjectFile;
import dev.keelson.plan.StackFile;
import dev.keelson.secret.Sealing;
import dev.keelson.secret.SealingCertificate;
import dev.keelson.secret.SecretShape;
import dev.keelson.secret.SecretSources;
import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.Nearest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code keelson seal}: seals the values of a Secret for the cluster's controller, into a file that git may have. */
@Command(
        name = "seal",
        description = "Seals the values of one of the site's Secrets, so that the cluster's controller alone can open"
                + " them, and writes them to the file in git that the stack file's secrets name. Asks no cluster.",
        footer = {
            "",
            "Values are no arguments, which everybody on the machine can read. On a terminal, each key is asked for;"
                    + " an empty answer leaves it as it is. Elsewhere standard input has a line KEY=VALUE for each."
                    + " What follows from them, like an address with a password in it, is sealed with them."
        },
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class SealCommand implements Runnable {
    /** The part of a site that has Secrets. */
    private static final String CLUSTER = "cluster";

    private static final String CERTIFICATE = "sealed/certificate.pem";

    @ParentCommand
    private Keelson keelson;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "NAME", description = "the Secret, for example litellm-secrets")
    private String name;

    @Parameters(
            index = "1..*",
            paramLabel = "KEY",
            description = "seals these keys; without one, those of --from, or else all that do not follow from others")
    private List<String> keys = List.of();

    @Option(names = "--from", paramLabel = "KEY=FILE", description = "takes a key's value from a file")
    private Map<String, Path> from = Map.of();

    @Option(names = "--random", description = "makes random values for the keys that nobody issues")
    private boolean random;

    @Option(
            names = "--cert",
            paramLabel = "FILE",
            description = "the controller's certificate; without it, " + CERTIFICATE + " beside the stack file")
    private @Nullable Path certificate;

    @Mixin
    private SiteOptions options;

    @Override
    public void run() {
        var project = options.project(options.site(keelson.root()), CLUSTER);
        var stack = project.stack(options.stack(List.of(project)));
        var sources = sources(project, stack);
        var shape = shape(sources);
        var namespace = sources.namespace()
                .orElseThrow(() -> unset(stack, "namespace", "the namespace in which the Secret is opened"));
        var folder = sources.folder()
                .orElseThrow(() -> unset(stack, "secrets.sealed", "the folder of the sealed files, like sealed/prod"));
        var beside = project.stackDirectory().toAbsolutePath();
        var file = new SealedSecretFile(beside, "%s/%s.yaml".formatted(folder, name), shape, namespace);
        var by = read(certificate == null ? beside.resolve(CERTIFICATE) : certificate);

        var before = file.encrypted();
        var sealed = new TreeMap<String, String>();
        shape.values(given(shape))
                .forEach((key, value) -> sealed.put(
                        key, Sealing.seal(by, namespace.text(), name, value.getBytes(StandardCharsets.UTF_8))));
        var all = new TreeMap<>(before);
        all.putAll(sealed);
        requireWhole(shape, all);
        file.write(all);
        spec.commandLine()
                .getOut()
                .printf(
                        "%s: sealed %s for %s%n",
                        keelson.root().relativize(beside.resolve(file.path())),
                        String.join(", ", sealed.keySet()),
                        namespace);
        spec.commandLine().getOut().flush();
    }

    private static SecretSources sources(ProjectFile project, StackFile stack) {
        var config = stack.config();
        return Programs.settings(project.name())
                .kept(ConfigSource.of(config.values(), config.secretKeys()), project.name(), SecretSources.class)
                .orElseThrow(() -> new PlanException("The program of %s has no Secrets.".formatted(project.name())));
    }

    private SecretShape shape(SecretSources sources) {
        var names = sources.asked().stream().map(shape -> shape.name().text()).toList();
        var index = names.indexOf(name);
        if (index < 0) {
            throw wrong("There is no Secret '%s' of the site's parts; %s"
                    .formatted(
                            name,
                            Nearest.to(name, names)
                                    .map("did you mean '%s'?"::formatted)
                                    .orElseGet(() -> "there are: %s."
                                            .formatted(names.isEmpty() ? "none" : String.join(", ", names)))));
        }
        return sources.asked().get(index);
    }

    /** The values of the keys that are to be sealed, as far as they follow from no other key. */
    private Map<String, String> given(SecretShape shape) {
        var known = shape.given();
        Stream.concat(keys.stream(), from.keySet().stream())
                .filter(key -> !known.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw wrong("%s has no key '%s' to give: must be one of %s."
                            .formatted(name, key, String.join(", ", known)));
                });
        var asked = new TreeSet<>(keys);
        asked.addAll(from.keySet());
        var wanted = new ArrayList<>(asked.isEmpty() ? known : asked);
        var values = new TreeMap<String, String>();
        from.forEach((key, file) -> values.put(key, GivenValues.ofFile(file)));
        if (random) {
            wanted.forEach(key -> {
                if (shape.keys().get(key) instanceof SecretShape.Random made) {
                    values.putIfAbsent(
                            key,
                            made.prefix()
                                    + made.form()
                                            .of(GivenValues.random(made.form().length())));
                }
            });
        }
        wanted.removeAll(values.keySet());
        if (!wanted.isEmpty()) {
            values.putAll(input(wanted));
        }
        keys.stream().filter(key -> !values.containsKey(key)).findFirst().ifPresent(key -> {
            throw new PlanException("%s was not given.".formatted(key));
        });
        if (values.isEmpty()) {
            throw new PlanException(
                    "No value was given: must be a line KEY=VALUE on standard input, with KEY one of %s."
                            .formatted(String.join(", ", wanted)));
        }
        return values;
    }

    private Map<String, String> input(List<String> wanted) {
        return Optional.ofNullable(System.console())
                .filter(any -> keelson.environment().containsKey(Keelson.ASKS))
                .map(console -> GivenValues.ofAnswers(prompt -> console.readPassword("%s", prompt), wanted))
                .orElseGet(() -> GivenValues.ofLines(keelson.in(), wanted));
    }

    private void requireWhole(SecretShape shape, Map<String, String> sealed) {
        var missing = new TreeSet<String>();
        shape.keys().forEach((key, content) -> {
            if (!sealed.containsKey(key)) {
                missing.add(content instanceof SecretShape.Derived derived ? derived.from() : key);
            }
        });
        if (!missing.isEmpty()) {
            throw new PlanException(
                    "%s is not whole: give a value for %s as well.".formatted(name, String.join(", ", missing)));
        }
    }

    private SealingCertificate read(Path file) {
        if (certificate == null && !Files.exists(file)) {
            throw wrong("Missing option: --cert FILE, since there is no %s. 'kubeseal --fetch-cert' prints it."
                    .formatted(keelson.root().relativize(file)));
        }
        try {
            var read = SealingCertificate.read(GivenValues.ofFile(file));
            read.requireValid(Instant.now());
            return read;
        } catch (IllegalArgumentException e) {
            throw new PlanException("%s %s.".formatted(file, e.getMessage()));
        }
    }

    private static PlanException unset(StackFile stack, String key, String right) {
        return new PlanException("%s: cluster:%s has no right value: must be %s."
                .formatted(stack.file().getFileName(), key, right));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
