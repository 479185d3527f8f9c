package dev.keelson.workload;

import dev.keelson.image.ImageFile;
import dev.keelson.image.KeelSchedule;
import dev.keelson.k3s.PodSecurity;
import dev.keelson.settings.ConfigSource;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingFiles;
import dev.keelson.settings.SettingType;
import dev.keelson.settings.SettingsReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * The settings of one app as a stack file has them, under {@code cluster:app}; each value is JSON.
 *
 * @param cluster the program's other settings
 */
public record AppSettings(Map<String, String> app, Map<String, String> cluster) {
    private static final Map<String, String> BASIC = Map.of(
            "name", "\"web\"",
            "image", "\"registry.example/web:1\"",
            "imageOwner", "{\"by\":\"pulumi\"}",
            "pullPolicy", "\"always\"",
            "port", "3000",
            "resources",
                    "{\"cpuRequest\":\"200m\",\"memoryRequest\":\"512Mi\",\"cpuLimit\":\"2\",\"memoryLimit\":\"1Gi\"}");

    private static final Map<String, String> CLUSTER = Map.of(
            "podSecurity",
                    "{\"enforce\":\"privileged\",\"warn\":\"restricted\",\"audit\":\"restricted\",\"version\":\"v1.34\"}",
            "keel", "2m",
            "volumes", "[\"uploads\",\"training\"]");

    /** What was read, and every problem. */
    public record Read<T>(Optional<T> args, List<String> problems) {
        public T whole() {
            if (!problems.isEmpty()) {
                throw new AssertionError(problems);
            }
            return args.orElseThrow();
        }
    }

    /** What every app has to say. */
    public static AppSettings basic() {
        return new AppSettings(BASIC, CLUSTER);
    }

    public AppSettings with(String name, String json) {
        return new AppSettings(put(app, name, json), cluster);
    }

    public AppSettings without(String name) {
        return new AppSettings(remove(app, name), cluster);
    }

    public AppSettings withCluster(String name, String value) {
        return new AppSettings(app, put(cluster, name, value));
    }

    public AppSettings withoutCluster(String name) {
        return new AppSettings(app, remove(cluster, name));
    }

    /** As a program reads them: what apps refer to comes first. */
    public <T> Read<T> read(BiFunction<Section, AppReferences, Optional<T>> read) {
        var values = new TreeMap<String, String>();
        cluster.forEach((name, value) -> values.put("cluster:" + name, value));
        values.put(
                "cluster:app",
                app.entrySet().stream()
                        .map(entry -> "\"%s\":%s".formatted(entry.getKey(), entry.getValue()))
                        .sorted()
                        .collect(Collectors.joining(",", "{", "}")));
        var reader = new SettingsReader(ConfigSource.of(values, Set.of()), "cluster");
        var own = reader.section("cluster");
        var references = new AppReferences(
                own,
                own.optionalMap("podSecurity", "what it means", PodSecurity::read),
                own.optional("keel", KeelSchedule.TYPE, "what it means"),
                ImageFile.read(own, SettingFiles.in(Path.of("src/test/resources/images"))),
                own.list("volumes", SettingType.NAME, "what it means"),
                Map.of("REDIS_URL", "redis://redis:6379"));
        var args = own.map("app", "what it means", section -> read.apply(section, references));
        return new Read<>(args, reader.problems());
    }

    private static Map<String, String> put(Map<String, String> map, String name, String value) {
        var changed = new TreeMap<>(map);
        changed.put(name, value);
        return changed;
    }

    private static Map<String, String> remove(Map<String, String> map, String name) {
        var changed = new TreeMap<>(map);
        changed.remove(name);
        return changed;
    }
}
