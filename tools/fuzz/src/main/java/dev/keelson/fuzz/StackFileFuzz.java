package dev.keelson.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Spoils a stack file, plans it, and looks at everything that comes of it. */
public final class StackFileFuzz {
    /** The top of the repository, with its sites and the fixtures of their projects. */
    static final Path REPOSITORY = Path.of(System.getProperty("keelson.fuzz.root", "."))
            .toAbsolutePath()
            .normalize();

    private static final List<Sound> SOUND = Sound.all(REPOSITORY);

    static final Tally TALLY = new Tally("stack files");

    /** Keys of secrets, of which one in plain text has to be refused without a word of it. */
    private static final List<String> SECRETS =
            List.of("cluster:authSecret", "cluster:pullToken", "cluster:fluxToken", "cloud:cloudflareToken");

    private StackFileFuzz() {}

    /** One case; Jazzer looks for this name. */
    public static void fuzzerTestOneInput(FuzzedDataProvider data) throws IOException {
        run(Choices.of(data));
    }

    static void run(Choices choices) throws IOException {
        var sound = choices.from(SOUND);
        var text = spoiled(sound.text(), choices);
        Files.write(sound.file(), text.getBytes(StandardCharsets.UTF_8));
        try {
            var outcome = Outcome.of(sound.root(), sound.plan().toArray(String[]::new));
            outcome.judge();
            if (outcome.code() == 0) {
                var problems = PlannedFiles.problems(sound.out().resolve("manifests"));
                if (!problems.isEmpty()) {
                    throw new AssertionError(String.join("\n", problems));
                }
            }
            TALLY.count(outcome);
        } catch (Throwable e) {
            throw new AssertionError(
                    "keelson %s%n%s%n--- with %s:%n%s"
                            .formatted(
                                    String.join(" ", sound.plan()),
                                    e.getMessage(),
                                    sound.file().getFileName(),
                                    text),
                    e);
        }
    }

    private static String spoiled(String text, Choices choices) {
        return switch (choices.number(0, 5)) {
            case 0 -> lines(text, choices);
            case 1 -> planted(text, choices);
            default -> tree(text, choices);
        };
    }

    private static String tree(String text, Choices choices) {
        Object tree = Spoiling.copy(yaml().load(text));
        if (tree == null) {
            return "";
        }
        var config = tree instanceof Map<?, ?> map && map.get("config") instanceof Map<?, ?> inner ? inner : tree;
        new Spoiling(choices).spoil(choices.chance(10) ? tree : config);
        return Hostile.deep(yaml().dump(tree));
    }

    /** The file with lines in it that do not belong there, or without some of its own. */
    private static String lines(String text, Choices choices) {
        var spoiled = new StringBuilder(text);
        var changes = choices.number(1, 3);
        for (var i = 0; i < changes; i++) {
            var at = choices.number(0, spoiled.length());
            switch (choices.number(0, 3)) {
                case 0 -> spoiled.insert(at, choices.from(Hostile.LINES));
                case 1 -> spoiled.delete(at, Math.min(spoiled.length(), at + choices.number(1, 80)));
                case 2 -> spoiled.insert(at, "\n" + choices.from(Hostile.LINES));
                default -> spoiled.insert(at, choices.text(8));
            }
        }
        return spoiled.toString();
    }

    /** The file with a secret in plain text, which looks like something else to YAML. */
    private static String planted(String text, Choices choices) {
        var key = choices.from(SECRETS);
        var sign = choices.from(Hostile.SIGNS);
        return text + "\n  %s: %s%s\n".formatted(key, sign, Hostile.CANARY);
    }

    private static Yaml yaml() {
        return new Yaml(new SafeConstructor(new LoaderOptions()));
    }
}
