package dev.keelson.plan.check;

import dev.keelson.plan.Value;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds files that a command or a variable names below a mount of a ConfigMap or Secret which does not hold them. */
final class MountedFiles {
    private static final String RULE = "mounted-file";
    private static final String TEXTS = "command|args[]";

    private MountedFiles() {}

    static Stream<Finding> of(Inventory inventory) {
        return inventory
                .pods()
                .flatMap(pods -> pods.containers().stream().flatMap(container -> in(inventory, pods, container)));
    }

    private static Stream<Finding> in(Inventory inventory, Pods pods, Paths.Found container) {
        Map<String, Value> mounts = new HashMap<>();
        container
                .value()
                .items("volumeMounts")
                .forEach(mount ->
                        mount.text("mountPath").ifPresent(path -> mounts.put(path.replaceAll("/+$", ""), mount)));
        var volumes = volumes(pods);
        return Stream.of(TEXTS, "env[].value")
                .flatMap(path -> Paths.find(container, path).stream())
                .flatMap(found -> Paths.scalar(found.value()).stream()
                        .flatMap(text -> mount(text, mounts.keySet())
                                .flatMap(mount ->
                                        files(inventory, pods, volumes, Optional.ofNullable(mounts.get(mount))))
                                .filter(files -> !files.names().contains(fileName(text)))
                                .map(files -> Finding.problem(
                                        RULE,
                                        pods.workload(),
                                        found.where(),
                                        "%s has no file '%s' for %s: must be %s"
                                                .formatted(
                                                        files.holder(),
                                                        fileName(text),
                                                        text,
                                                        files.names().isEmpty()
                                                                ? "declared there; it has none"
                                                                : Listing.of(files.names()))))
                                .stream()));
    }

    /** The files of a mount and the object that holds them. */
    private record Files(String holder, Set<String> names) {}

    private static Map<String, Value> volumes(Pods pods) {
        Map<String, Value> volumes = new LinkedHashMap<>();
        pods.spec()
                .items("volumes")
                .forEach(volume -> volume.text("name").ifPresent(name -> volumes.put(name, volume)));
        return volumes;
    }

    /** The mount in which a file lies at its top: the longest path before it. */
    private static Optional<String> mount(String text, Set<String> paths) {
        return paths.stream()
                .filter(path -> text.startsWith(path + "/"))
                .max(Comparator.comparingInt(String::length))
                .filter(path -> text.substring(path.length() + 1).matches("[A-Za-z0-9_.-]+"));
    }

    private static String fileName(String text) {
        return text.substring(text.lastIndexOf('/') + 1);
    }

    private static Optional<Files> files(
            Inventory inventory, Pods pods, Map<String, Value> volumes, Optional<Value> mount) {
        var volume = mount.filter(one ->
                        one.at("subPath").isEmpty() && one.at("subPathExpr").isEmpty())
                .flatMap(one -> one.text("name"))
                .flatMap(name -> Optional.ofNullable(volumes.get(name)));
        var map = volume.flatMap(one -> one.at("configMap"))
                .flatMap(one -> files(inventory, pods, "ConfigMap", "name", one));
        return map.isPresent()
                ? map
                : volume.flatMap(one -> one.at("secret"))
                        .flatMap(one -> files(inventory, pods, "Secret", "secretName", one));
    }

    private static Optional<Files> files(Inventory inventory, Pods pods, String type, String field, Value source) {
        var holder = source.text(field)
                .flatMap(name -> inventory.find(type, pods.workload().namespace(), name));
        var items = source.items("items");
        if (!items.isEmpty()) {
            var paths = new TreeSet<String>();
            items.forEach(item -> item.text("path").ifPresent(paths::add));
            return holder.map(object -> new Files(object.subject(), paths));
        }
        return holder.flatMap(object -> Parts.of(object).map(keys -> new Files(object.subject(), keys)));
    }
}
