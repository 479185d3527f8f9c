package dev.keelson.sdks.contract;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The schema of a provider, read from the npm package that was made from it. */
final class NpmSchema {
    private static final Pattern TOKEN = Pattern.compile("__pulumiType = '([^']+)'");
    private static final Pattern REQUIRED = Pattern.compile("args\\?\\.(\\w+) === undefined && !opts\\.urn");
    private static final Pattern SECRET_INPUT = Pattern.compile("args\\?\\.(\\w+) \\? pulumi\\.secret\\(");
    private static final Pattern SECRET_OUTPUTS = Pattern.compile("additionalSecretOutputs: \\[(.*?)\\]");
    private static final Pattern ALIASES = Pattern.compile("aliases: \\[(.*?)\\]");
    private static final Pattern ALIAS_TYPE = Pattern.compile("type: \"([^\"]+)\"");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern VERSION = Pattern.compile("\"version\": \"([^\"]+)\"");
    private static final Pattern INVOKE = Pattern.compile("runtime\\.invoke\\(\"([^\"]+)\"");

    private final NpmPackage files;
    private final Map<String, Map<String, Property>> inputTypes;

    NpmSchema(NpmPackage files) {
        this.files = files;
        this.inputTypes = files.files().containsKey("types/input.d.ts")
                ? TypeScript.declarations(files.file("types/input.d.ts"))
                : Map.of();
    }

    String version() {
        return first(VERSION, files.file("package.json"));
    }

    boolean hasResource(String name) {
        return files.files().containsKey(fileOf(name) + ".js")
                && files.file(fileOf(name) + ".js").contains("class " + name + " extends ");
    }

    ResourceSchema resource(String name) {
        return resource(name, files.file(fileOf(name) + ".d.ts"), files.file(fileOf(name) + ".js"));
    }

    static ResourceSchema resource(String name, String declarations, String script) {
        var types = TypeScript.declarations(declarations);
        var inputs = types.getOrDefault(name + "Args", Map.of());
        var required = all(REQUIRED, script);
        var declared = names(inputs);
        if (!declared.equals(required)) {
            throw new IllegalArgumentException(
                    name + " declares as required " + declared + ", but its constructor demands " + required);
        }
        var token = first(TOKEN, script);
        return new ResourceSchema(
                token.contains(":") ? token : "pulumi:providers:" + token,
                inputs,
                all(SECRET_INPUT, script),
                types.getOrDefault(name, Map.of()),
                all(QUOTED, String.join(" ", all(SECRET_OUTPUTS, script))),
                all(ALIAS_TYPE, String.join(" ", all(ALIASES, script))));
    }

    /** The properties of a nested input type, or none if there is no such type. */
    Map<String, Property> inputType(String name) {
        return inputTypes.getOrDefault(name, Map.of());
    }

    boolean hasInputType(String name) {
        return inputTypes.containsKey(name);
    }

    String functionToken(String function) {
        return first(INVOKE, files.file(function + ".js"));
    }

    Map<String, Property> functionType(String function, String name) {
        var type = TypeScript.declarations(files.file(function + ".d.ts")).get(name);
        if (type == null) {
            throw new IllegalArgumentException(function + " declares no " + name);
        }
        return type;
    }

    private static Set<String> names(Map<String, Property> properties) {
        return properties.entrySet().stream()
                .filter(entry -> entry.getValue().required())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String fileOf(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static String first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing in the npm package matches " + pattern))
                .group(1);
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toUnmodifiableSet());
    }
}
