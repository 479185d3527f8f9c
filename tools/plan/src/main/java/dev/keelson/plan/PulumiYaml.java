package dev.keelson.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads YAML as Pulumi does: only {@code true} and {@code false} are booleans, a date is text, no key stands twice. */
final class PulumiYaml {
    private PulumiYaml() {}

    /** The file's top-level map. */
    static Map<String, @Nullable Object> read(Path file) {
        Object document;
        try {
            document = yaml().load(Files.readString(file));
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            throw new PlanException("%s is no valid YAML: %s%s"
                    .formatted(
                            file.getFileName(),
                            firstLine(e.getProblem()),
                            mark == null
                                    ? ""
                                    : " (line %d, column %d)".formatted(mark.getLine() + 1, mark.getColumn() + 1)));
        } catch (YAMLException e) {
            throw new PlanException("%s is no valid YAML: %s".formatted(file.getFileName(), firstLine(e.getMessage())));
        } catch (IOException e) {
            throw new PlanException("%s cannot be read: %s".formatted(file, e.getMessage()));
        }
        if (document == null) {
            return Map.of();
        }
        if (!(document instanceof Map<?, ?> map)) {
            throw new PlanException(file.getFileName() + " must be a map of keys at its top.");
        }
        return textKeys(map);
    }

    static Map<String, @Nullable Object> textKeys(Map<?, ?> map) {
        var result = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((key, value) -> result.put(String.valueOf(key), value));
        return result;
    }

    private static String firstLine(@Nullable String text) {
        return text == null ? "no reason given" : text.lines().findFirst().orElse("no reason given");
    }

    private static Yaml yaml() {
        var loading = new LoaderOptions();
        loading.setAllowDuplicateKeys(false);
        var dumping = new DumperOptions();
        return new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, new CoreSchema());
    }

    /** The scalars of YAML 1.2, which Pulumi's parser follows; SnakeYAML's own would make a boolean of {@code no}. */
    private static final class CoreSchema extends Resolver {
        private static final Pattern INT = Pattern.compile("[-+]?(?:0|[1-9][0-9]*)");
        private static final Pattern FLOAT = Pattern.compile(
                "[-+]?(?:(?:[0-9]+\\.[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?|[1-9][0-9]*[eE][-+]?[0-9]+)");

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, Pattern.compile("true|True|TRUE|false|False|FALSE"), "tTfF");
            addImplicitResolver(Tag.INT, INT, "-+0123456789");
            addImplicitResolver(Tag.FLOAT, FLOAT, "-+0123456789.");
            addImplicitResolver(Tag.MERGE, Pattern.compile("<<"), "<");
            addImplicitResolver(Tag.NULL, Pattern.compile("~|null|Null|NULL| "), "~nN\0");
            addImplicitResolver(Tag.NULL, Pattern.compile(""), null);
        }
    }
}
