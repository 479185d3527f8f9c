package dev.keelson.proof.server;

import dev.keelson.proof.run.RunFolder;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the one container of a declared Deployment starts with, here on this machine.
 *
 * @param file the path of its file in the pod, and its text
 * @param variables with the values of those that it takes from Secrets
 */
record ServerStart(Map.Entry<String, String> file, List<String> arguments, Map<String, String> variables) {

    /**
     * Reads it from the objects, as the kubelet would.
     *
     * @param secrets the values of the Secrets' keys, as {@code secret/key}
     */
    static ServerStart of(Declared declared, String name, Map<String, String> secrets) {
        var container = container(declared, name);
        var mount = map(list(container.get("volumeMounts")).get(0));
        var file = data(declared.object("ConfigMap", name + "-config"))
                .entrySet()
                .iterator()
                .next();
        return new ServerStart(
                Map.entry(text(mount, "mountPath") + "/" + file.getKey(), file.getValue()),
                list(container.get("args")).stream().map(String::valueOf).toList(),
                variables(declared, name, secrets));
    }

    /** The variables alone, for a server that reads no file. */
    static Map<String, String> variables(Declared declared, String name, Map<String, String> secrets) {
        var container = container(declared, name);
        var variables = new TreeMap<String, String>();
        for (var source : list(container.getOrDefault("envFrom", List.of()))) {
            var configMap = map(map(source).get("configMapRef"));
            variables.putAll(data(declared.object("ConfigMap", text(configMap, "name"))));
        }
        for (var variable : list(container.getOrDefault("env", List.of()))) {
            var key = map(map(map(variable).get("valueFrom")).get("secretKeyRef"));
            var value = secrets.get(text(key, "name") + "/" + text(key, "key"));
            variables.put(text(map(variable), "name"), Objects.requireNonNull(value, key::toString));
        }
        return variables;
    }

    private static Map<Object, Object> container(Declared declared, String name) {
        return map(declared.object("Deployment", name).get("spec", "template", "spec", "containers", 0));
    }

    /** The same with a file of another text. */
    ServerStart withFile(String text) {
        return new ServerStart(Map.entry(file.getKey(), text), arguments, variables);
    }

    /** The same with more variables, or without some: those whose value is empty. */
    ServerStart with(Map<String, String> more) {
        var all = new TreeMap<>(variables);
        all.putAll(more);
        all.values().removeIf(String::isEmpty);
        return new ServerStart(file, arguments, all);
    }

    /** The command that starts a program so, with the file in this folder. */
    List<String> command(RunFolder folder, String program, List<String> words) {
        var here = folder.path().resolve(file.getKey().substring(file.getKey().lastIndexOf('/') + 1));
        try {
            Files.writeString(here, file.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var command = new ArrayList<>(List.of("env"));
        variables.forEach((name, value) -> command.add(name + "=" + value));
        command.add(program);
        words.forEach(word -> command.add(word.replace(file.getKey(), here.toString())));
        return command;
    }

    private static Map<String, String> data(GenericKubernetesResource configMap) {
        var data = new TreeMap<String, String>();
        map(configMap.get("data")).forEach((key, value) -> data.put(String.valueOf(key), String.valueOf(value)));
        return data;
    }

    private static String text(Map<?, Object> map, String key) {
        return Objects.toString(map.get(key));
    }

    @SuppressWarnings("unchecked") // what JSON has there
    private static Map<Object, Object> map(@Nullable Object value) {
        return (Map<Object, Object>) Objects.requireNonNull(value);
    }

    @SuppressWarnings("unchecked") // what JSON has there
    private static List<Object> list(@Nullable Object value) {
        return (List<Object>) Objects.requireNonNull(value);
    }
}
