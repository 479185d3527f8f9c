package dev.keelson.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What holds for the manifests of every plan: they are YAML, names are valid, and a shell can read the scripts. */
final class PlannedFiles {
    private static final Pattern SUBDOMAIN =
            Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?");
    private static final Pattern SERVICE = Pattern.compile("[a-z]([-a-z0-9]*[a-z0-9])?");
    private static final Pattern LABEL_VALUE = Pattern.compile("|[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?");
    private static final Pattern DATA_KEY = Pattern.compile("[-._a-zA-Z0-9]+");
    private static final Pattern VARIABLE = Pattern.compile("[-._a-zA-Z][-._a-zA-Z0-9]*");

    /** Kinds whose names may hold a colon, like {@code system:node}. */
    private static final Set<String> PATH_NAMES = Set.of("Role", "RoleBinding", "ClusterRole", "ClusterRoleBinding");

    /** What a Job's pods, a StatefulSet's revisions and a CronJob's Jobs add to the name has to fit, too. */
    private static final Map<String, Integer> LONGEST_NAMES =
            Map.of("Job", 63, "CronJob", 52, "StatefulSet", 52, "Service", 63, "Namespace", 63);

    /** Of scripts that were read before; most plans have the same ones. */
    private static final Set<String> READ = ConcurrentHashMap.newKeySet();

    private final List<String> problems = new ArrayList<>();

    /** What is wrong with the manifests below a folder; nothing where all is well. */
    static List<String> problems(Path manifests) throws IOException {
        var files = new PlannedFiles();
        try (Stream<Path> all = Files.walk(manifests)) {
            for (var file : all.filter(Files::isRegularFile).sorted().toList()) {
                files.read(file);
            }
        }
        return files.problems;
    }

    private void read(Path file) throws IOException {
        var text = Files.readString(file);
        if (text.contains(Hostile.CANARY)) {
            problems.add(file.getFileName() + " shows a secret");
        }
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        for (var document : yaml.loadAll(text)) {
            if (document instanceof Map<?, ?> object) {
                object(object);
            } else {
                problems.add(file.getFileName() + " holds no object");
            }
        }
    }

    private void object(Map<?, ?> object) throws IOException {
        var kind = String.valueOf(object.get("kind"));
        if (!(object.get("metadata") instanceof Map<?, ?> metadata)) {
            problems.add(kind + " has no metadata");
            return;
        }
        var name = String.valueOf(metadata.get("name"));
        if (!PATH_NAMES.contains(kind)) {
            name(kind, name);
        }
        if (metadata.get("labels") instanceof Map<?, ?> labels) {
            labels.values().forEach(value -> matches(LABEL_VALUE, 63, value, kind + "'s label"));
        }
        if (object.get("data") instanceof Map<?, ?> data) {
            data.keySet().forEach(key -> matches(DATA_KEY, 253, key, kind + "'s key"));
            for (var value : data.values()) {
                if (value instanceof String script && script.startsWith("#!/bin/sh")) {
                    script(script);
                }
            }
        }
        within(object.get("spec"));
    }

    private void name(String kind, String name) {
        var longest = LONGEST_NAMES.getOrDefault(kind, 253);
        var pattern = kind.equals("Service") ? SERVICE : kind.equals("Namespace") ? LABEL : SUBDOMAIN;
        matches(pattern, longest, name, kind + "'s name");
    }

    /** Containers, wherever they are in a spec. */
    private void within(@Nullable Object value) throws IOException {
        if (value instanceof List<?> list) {
            for (var inner : list) {
                within(inner);
            }
        } else if (value instanceof Map<?, ?> map) {
            if (map.containsKey("image") && map.get("name") instanceof String name) {
                matches(LABEL, 63, name, "the container's name");
                container(map);
            }
            for (var inner : map.values()) {
                within(inner);
            }
        }
    }

    private void container(Map<?, ?> container) throws IOException {
        if (container.get("env") instanceof List<?> variables) {
            for (var variable : variables) {
                matches(VARIABLE, Integer.MAX_VALUE, ((Map<?, ?>) variable).get("name"), "the variable's name");
            }
        }
        if (container.get("command") instanceof List<?> words
                && words.size() > 2
                && String.valueOf(words.get(0)).endsWith("sh")
                && "-c".equals(words.get(1))) {
            script(String.valueOf(words.get(2)));
        }
    }

    private void script(String script) throws IOException {
        if (!READ.add(script)) {
            return;
        }
        var shell = new ProcessBuilder("sh", "-n").redirectErrorStream(true).start();
        try (var input = shell.getOutputStream()) {
            input.write(script.getBytes(StandardCharsets.UTF_8));
        }
        try (var output = shell.getInputStream()) {
            var said = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            if (!shell.waitFor(10, TimeUnit.SECONDS) || shell.exitValue() != 0) {
                problems.add("sh -n: %s%n%s".formatted(said, script));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void matches(Pattern pattern, int longest, @Nullable Object value, String what) {
        var text = String.valueOf(value);
        if (text.length() > longest || !pattern.matcher(text).matches()) {
            problems.add("%s is %s".formatted(what, text));
        }
    }
}
