package dev.keelson.ops.doctor;

import dev.keelson.ops.shell.Unasked;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The names of what environments of ESC give, as their definitions say. Nothing is opened, and no value is kept.
 *
 * @param missing the environments that are not there
 * @param values the names at the top
 * @param config the names below pulumiConfig
 * @param plain those of both whose value is written in clear text
 */
record Definition(Set<String> missing, Set<String> values, Set<String> config, Set<String> plain) {
    private static final String VALUES = "values";
    private static final String CONFIG = "pulumiConfig";
    private static final String IMPORTS = "imports";
    private static final String REFERENCE = "${";

    static Definition of(PulumiCloud cloud, String organization, List<String> environments) {
        var definition = new Definition(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        var seen = new HashSet<String>();
        var open = new ArrayDeque<>(environments);
        while (!open.isEmpty()) {
            var name = open.remove();
            if (!seen.add(name)) {
                continue;
            }
            var text = cloud.definition(organization, name);
            if (text.isEmpty()) {
                definition.missing.add(name);
            } else if (yaml(name, text.get()) instanceof Map<?, ?> map) {
                definition.read(map);
                imports(map).forEach(open::add);
            }
        }
        return definition;
    }

    private void read(Map<?, ?> definition) {
        if (!(definition.get(VALUES) instanceof Map<?, ?> top)) {
            return;
        }
        top.forEach((name, value) -> note(values, String.valueOf(name), value));
        if (top.get(CONFIG) instanceof Map<?, ?> below) {
            below.forEach((name, value) -> note(config, String.valueOf(name), value));
        }
    }

    private void note(Set<String> names, String name, Object value) {
        names.add(name);
        if (value instanceof String text && !text.contains(REFERENCE)) {
            plain.add(name);
        }
    }

    private static List<String> imports(Map<?, ?> definition) {
        if (!(definition.get(IMPORTS) instanceof List<?> imports)) {
            return List.of();
        }
        return imports.stream()
                .map(each -> each instanceof Map<?, ?> options && options.size() == 1
                        ? options.keySet().iterator().next()
                        : each)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    private static Object yaml(String name, String text) {
        try {
            Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            return read == null ? "" : read;
        } catch (YAMLException e) {
            // Its message would quote the text.
            throw new Unasked("The definition of the environment %s is no YAML that can be read.".formatted(name));
        }
    }
}
