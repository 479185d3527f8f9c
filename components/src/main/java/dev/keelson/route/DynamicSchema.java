package dev.keelson.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The part of Traefik's dynamic configuration that our file may use: its keys, their values, and which are required.
 *
 * <p>The bytes that are delivered are checked: one file that Traefik cannot read keeps it from
 * loading any file of the folder.
 */
final class DynamicSchema {
    private static final Type TEXT = new Scalar("a text", Pattern.compile(".+"));
    private static final Type BOOL = new Scalar("true or false", Pattern.compile("true|false"));
    private static final Type DURATION = new Scalar("a duration, like 10s", Pattern.compile("[0-9]+(?:ms|s|m)"));
    private static final Type URL =
            new Scalar("an address without a path, like http://192.0.2.10", Pattern.compile("https?://[^/\\s]+"));
    private static final Type SCHEME = new Scalar("http or https", Pattern.compile("https?"));

    private static final Type ROUTER = new Keys(
            Map.of(
                    "entryPoints",
                    new Items(TEXT),
                    "rule",
                    TEXT,
                    "middlewares",
                    new Items(TEXT),
                    "service",
                    TEXT,
                    "tls",
                    new Keys(Map.of("certResolver", TEXT), Set.of())),
            Set.of("rule", "service", "entryPoints"));

    private static final Type HEALTH_CHECK = new Keys(
            Map.of(
                    "path",
                    TEXT,
                    "hostname",
                    TEXT,
                    "interval",
                    DURATION,
                    "timeout",
                    DURATION,
                    "followRedirects",
                    BOOL,
                    "headers",
                    new Named(TEXT)),
            Set.of("path"));

    private static final Type SERVICE = new Keys(
            Map.of(
                    "loadBalancer",
                    new Keys(
                            Map.of(
                                    "servers",
                                    new Items(new Keys(Map.of("url", URL), Set.of("url"))),
                                    "passHostHeader",
                                    BOOL,
                                    "healthCheck",
                                    HEALTH_CHECK,
                                    "serversTransport",
                                    TEXT),
                            Set.of("servers"))),
            Set.of("loadBalancer"));

    private static final Type MIDDLEWARE = new Keys(
            Map.of("redirectScheme", new Keys(Map.of("scheme", SCHEME, "permanent", BOOL), Set.of("scheme"))),
            Set.of("redirectScheme"));

    private static final Type TRANSPORT =
            new Keys(Map.of("serverName", TEXT, "rootCAs", new Items(TEXT)), Set.of("serverName"));

    private static final Type FILE = new Keys(
            Map.of(
                    "http",
                    new Keys(
                            Map.of(
                                    "routers",
                                    new Named(ROUTER),
                                    "services",
                                    new Named(SERVICE),
                                    "middlewares",
                                    new Named(MIDDLEWARE),
                                    "serversTransports",
                                    new Named(TRANSPORT)),
                            Set.of())),
            Set.of("http"));

    private DynamicSchema() {}

    private interface Type {
        void check(String at, Object value, List<String> problems);
    }

    private record Scalar(String expected, Pattern pattern) implements Type {
        @Override
        public void check(String at, Object value, List<String> problems) {
            if (value instanceof Map || value instanceof List) {
                problems.add("%s is a map or a list: must be %s".formatted(at, expected));
            } else if (!pattern.matcher(String.valueOf(value)).matches()) {
                problems.add("%s is %s: must be %s".formatted(at, value, expected));
            }
        }
    }

    private record Items(Type item) implements Type {
        @Override
        public void check(String at, Object value, List<String> problems) {
            if (!(value instanceof List<?> list) || list.isEmpty()) {
                problems.add("%s is %s: must be a list that is not empty".formatted(at, value));
                return;
            }
            for (var i = 0; i < list.size(); i++) {
                item.check("%s[%d]".formatted(at, i), list.get(i), problems);
            }
        }
    }

    private record Named(Type entry) implements Type {
        @Override
        public void check(String at, Object value, List<String> problems) {
            if (!(value instanceof Map<?, ?> map) || map.isEmpty()) {
                problems.add("%s is %s: must be a map that is not empty".formatted(at, value));
                return;
            }
            map.forEach((name, each) -> entry.check(at + "." + name, each, problems));
        }
    }

    private record Keys(Map<String, Type> keys, Set<String> required) implements Type {
        @Override
        public void check(String at, Object value, List<String> problems) {
            if (!(value instanceof Map<?, ?> map)) {
                problems.add("%s is %s: must be a map".formatted(at, value));
                return;
            }
            map.forEach((key, each) -> {
                var type = keys.get(String.valueOf(key));
                if (type == null) {
                    problems.add("%s.%s is unknown: known here are %s"
                            .formatted(
                                    at,
                                    key,
                                    String.join(
                                            ", ",
                                            keys.keySet().stream().sorted().toList())));
                } else {
                    type.check(at + "." + key, each, problems);
                }
            });
            required.stream()
                    .filter(key -> !map.containsKey(key))
                    .sorted()
                    .forEach(key -> problems.add("%s.%s is missing".formatted(at, key)));
        }
    }

    /** What is wrong with the text of a file whose names are all to begin with the prefix. */
    static List<String> problems(String text, String prefix) {
        if (text.contains("{{")) {
            return List.of("the file has {{: Traefik would take it for a template");
        }
        Object file;
        try {
            file = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        } catch (YAMLException e) {
            return List.of(
                    "the file is no YAML: " + String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
        }
        var problems = new ArrayList<String>();
        FILE.check("file", file, problems);
        if (problems.isEmpty()) {
            names(section((Map<?, ?>) file, "http"), prefix, problems);
        }
        return List.copyOf(problems);
    }

    private static void names(Map<?, ?> http, String prefix, List<String> problems) {
        http.forEach((section, named) -> ((Map<?, ?>) named)
                .keySet().stream()
                        .filter(name -> !String.valueOf(name).startsWith(prefix))
                        .forEach(name ->
                                problems.add("file.http.%s.%s must begin with %s".formatted(section, name, prefix))));
        var routers = section(http, "routers");
        routers.forEach((name, router) -> {
            var keys = (Map<?, ?>) router;
            refersTo(http, "services", String.valueOf(keys.get("service")), "routers." + name, problems);
            if (keys.get("middlewares") instanceof List<?> middlewares) {
                middlewares.forEach(each -> refersTo(http, "middlewares", each, "routers." + name, problems));
            }
        });
        section(http, "services").forEach((name, service) -> {
            var transport = ((Map<?, ?>) section((Map<?, ?>) service, "loadBalancer")).get("serversTransport");
            if (transport != null) {
                refersTo(http, "serversTransports", transport, "services." + name, problems);
            }
        });
    }

    private static void refersTo(Map<?, ?> http, String section, Object target, String from, List<String> problems) {
        if (!section(http, section).containsKey(target)) {
            problems.add("file.http.%s refers to %s, which is none of the file's %s".formatted(from, target, section));
        }
    }

    private static Map<?, ?> section(Map<?, ?> map, String key) {
        return map.get(key) instanceof Map<?, ?> section ? section : Map.of();
    }
}
