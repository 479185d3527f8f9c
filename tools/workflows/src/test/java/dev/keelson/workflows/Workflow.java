package dev.keelson.workflows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A workflow, or an action of our own, as it stands in its file. */
record Workflow(String text, Map<String, Object> content) {
    /** The repository's root. */
    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    record Job(String name, Map<String, Object> content) {
        List<Step> steps() {
            return Workflow.steps(content.get("steps"));
        }

        @Nullable
        String text(String key) {
            return content.get(key) instanceof String text ? text : null;
        }

        List<String> needs() {
            return texts(content.get("needs"));
        }

        List<String> labels() {
            return texts(content.get("runs-on"));
        }
    }

    record Step(Map<String, Object> content) {
        @Nullable
        String text(String key) {
            return content.get(key) instanceof String text ? text : null;
        }

        Map<String, Object> map(String key) {
            return Workflow.map(content.get(key));
        }
    }

    static Workflow read(Path file) {
        try {
            var text = Files.readString(file);
            Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            return new Workflow(text, map(loaded));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Workflow named(String name) {
        return read(ROOT.resolve(".github/workflows/" + name + ".yml"));
    }

    /** The action or the workflow of our own that is used by its path. */
    static Workflow action(String path) {
        var file = ROOT.resolve(path);
        return read((path.endsWith(".yml") ? file : file.resolve("action.yml")).normalize());
    }

    /** YAML 1.1 takes the key {@code on} for a truth. */
    Map<String, Object> triggers() {
        return map(content.get("true"));
    }

    Map<String, Job> jobs() {
        var jobs = new LinkedHashMap<String, Job>();
        map(content.get("jobs")).forEach((name, job) -> jobs.put(name, new Job(name, map(job))));
        return jobs;
    }

    /** The steps of an action. */
    List<Step> actionSteps() {
        return steps(map(content.get("runs")).get("steps"));
    }

    /** Of an action: what an input is that is not given. */
    Map<String, Object> inputDefaults() {
        var defaults = new LinkedHashMap<String, Object>();
        map(content.get("inputs")).forEach((name, input) -> {
            var value = map(input).get("default");
            defaults.put(name, value == null ? "" : value);
        });
        return defaults;
    }

    static Map<String, Object> map(@Nullable Object value) {
        var map = new LinkedHashMap<String, Object>();
        if (value instanceof Map<?, ?> found) {
            found.forEach((key, entry) -> map.put(String.valueOf(key), entry));
        }
        return map;
    }

    private static List<Step> steps(@Nullable Object value) {
        var steps = new ArrayList<Step>();
        if (value instanceof List<?> found) {
            found.forEach(step -> steps.add(new Step(map(step))));
        }
        return steps;
    }

    private static List<String> texts(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return value == null ? List.of() : List.of(value.toString());
    }
}
