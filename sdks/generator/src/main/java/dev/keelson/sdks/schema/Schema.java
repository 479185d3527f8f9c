package dev.keelson.sdks.schema;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The schema of a provider, read from the npm package that was made of it. */
public final class Schema {
    private static final Pattern TOKEN = Pattern.compile("__pulumiType = '([^']+)'");
    private static final Pattern REQUIRED = Pattern.compile("args\\?\\.(\\w+) === undefined && !opts\\.urn");
    private static final Pattern SECRET_INPUT = Pattern.compile("args\\?\\.(\\w+) \\? pulumi\\.secret\\(");
    private static final Pattern SECRET_OUTPUTS = Pattern.compile("additionalSecretOutputs: \\[(.*?)\\]");
    private static final Pattern ALIASES = Pattern.compile("aliases: \\[(.*?)\\]");
    private static final Pattern ALIAS_TYPE = Pattern.compile("type: \"([^\"]+)\"");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern INVOKE = Pattern.compile("runtime\\.invoke\\(\"([^\"]+)\"");
    private static final String NESTED_INPUTS = "types/input.d.ts";

    private final NpmPackage files;
    private final Map<String, Map<String, Property>> inputTypes;

    public Schema(NpmPackage files) {
        this.files = files;
        this.inputTypes = files.has(NESTED_INPUTS) ? TypeScript.declarations(files.file(NESTED_INPUTS)) : Map.of();
    }

    /** A resource by its class, or the provider itself by the name Provider. */
    public ResourceSchema resource(String name) {
        var file = Character.toLowerCase(name.charAt(0)) + name.substring(1);
        var script = files.has(file + ".js") ? files.file(file + ".js") : "";
        if (!script.contains("class " + name + " extends ")) {
            throw new IllegalArgumentException("the npm package has no resource " + name);
        }
        var types = TypeScript.declarations(files.file(file + ".d.ts"));
        var inputs = types.getOrDefault(name + "Args", Map.of());
        var required = all(REQUIRED, script);
        var declared = inputs.entrySet().stream()
                .filter(entry -> entry.getValue().required())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
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

    /** A function by its name, which begins with {@code get}. */
    public FunctionSchema function(String name) {
        if (!files.has(name + ".js")) {
            throw new IllegalArgumentException("the npm package has no function " + name);
        }
        var types = TypeScript.declarations(files.file(name + ".d.ts"));
        var type = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return new FunctionSchema(
                first(INVOKE, files.file(name + ".js")),
                types.getOrDefault(type + "OutputArgs", Map.of()),
                types.getOrDefault(type + "Result", Map.of()));
    }

    public boolean hasInputType(String name) {
        return inputTypes.containsKey(name);
    }

    /** The properties of a nested input type, or none if there is no such type. */
    public Map<String, Property> inputType(String name) {
        return inputTypes.getOrDefault(name, Map.of());
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
