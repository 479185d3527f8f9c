package dev.keelson.sdks.generate;

import dev.keelson.sdks.schema.Pin;
import dev.keelson.sdks.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Makes the sources of one SDK from a provider's schema. */
final class Generator {
    private static final String MARK = "// Generated from %s by sdks/generate and sdks/%s/used.txt: do not edit.\n";
    private static final String PACKAGE = """
            %s/** %s */
            @NullMarked
            package %s;

            import org.jspecify.annotations.NullMarked;
            """;

    private final Schema schema;
    private final String provider;
    private final String header;
    private final String root;
    private final Map<String, String> files = new TreeMap<>();
    private final Set<String> packages = new TreeSet<>();
    private final List<FunctionsClass.Entry> functions = new ArrayList<>();

    private Generator(Pin pin, Schema schema) {
        this.schema = schema;
        this.provider = pin.provider();
        this.header = MARK.formatted(pin.spec(), provider);
        this.root = "com.pulumi." + provider;
    }

    static Sources sources(Pin pin, Schema schema, List<Used> used) {
        var generator = new Generator(pin, schema);
        used.forEach(generator::add);
        generator.addRest();
        return new Sources(generator.files);
    }

    private void add(Used used) {
        var selection = new Selection(used, schema, root + ".inputs");
        if (used.isFunction()) {
            addFunction(used, selection);
        } else {
            addResource(used.name(), selection);
        }
        selection.finish();
    }

    private void addResource(String name, Selection selection) {
        var resource = schema.resource(name);
        selection
                .inputs(name, resource.inputs(), resource.secretInputs())
                .forEach((type, fields) ->
                        addInputs(type.equals(name + "Args") ? "" : ".inputs", "Resource", type, fields));
        put("", name, file -> ResourceClass.text(file, name, resource, selection.outputs(resource.outputs())));
    }

    private void addFunction(Used used, Selection selection) {
        var function = schema.function(used.name());
        var type = Character.toUpperCase(used.name().charAt(0)) + used.name().substring(1);
        selection
                .inputs(type, function.inputs(), Set.of())
                .forEach((name, fields) ->
                        addInputs(".inputs", name.equals(type + "Args") ? "Invoke" : "Resource", name, fields));
        var answer = selection.outputs(function.outputs());
        put(".outputs", type + "Result", file -> AnswerClass.text(file, root, type + "Result", answer));
        functions.add(new FunctionsClass.Entry(
                used.name(), type, function.token(), !used.secrets().isEmpty()));
    }

    private void addInputs(String place, String base, String name, List<Field> fields) {
        put(place, name, file -> InputsClass.text(file, root, base + "Args", name, fields));
    }

    private void addRest() {
        if (!functions.isEmpty()) {
            var name = Character.toUpperCase(provider.charAt(0)) + provider.substring(1) + "Functions";
            put("", name, file -> FunctionsClass.text(file, root, name, functions));
        }
        put("", "Utilities", file -> UtilitiesClass.text(file, root));
        var docs = Map.of(
                "", "The part of the provider that Keelson uses, under the names of the published SDK.",
                ".inputs", "What resources take as nested values, and functions as arguments.",
                ".outputs", "What functions answer.");
        for (var place : packages) {
            files.put(path(place, "package-info"), PACKAGE.formatted(header, docs.get(place), root + place));
        }
    }

    private void put(String place, String name, Function<SourceFile, String> text) {
        packages.add(place);
        var written = text.apply(new SourceFile(header, root + place));
        var other = files.put(path(place, name), written);
        if (other != null && !other.equals(written)) {
            throw new IllegalArgumentException(name + " is used by two lines: name the same paths below it in both");
        }
    }

    private String path(String place, String name) {
        return (root + place).replace('.', '/') + "/" + name + ".java";
    }
}
