package dev.keelson.sdks.generate;

import dev.keelson.sdks.schema.ResourceSchema;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes a resource, or the provider itself. */
final class ResourceClass {
    private static final String PROVIDER = "pulumi:providers:";

    private static final String CLASS = """
            @ResourceType(type = %3$s)
            @SuppressWarnings("NullAway.Init") // The SDK sets the exported fields.
            public final class %1$s extends %2$s {
            %5$s    public %1$s(String name, %1$sArgs args) {
                    this(name, args, null);
                }

                public %1$s(String name, %1$sArgs args, @Nullable CustomResourceOptions options) {
                    super(%4$s, name, Utilities.argsUnlessUrn(args, options), options(options), false);
                }

            %8$s    private static CustomResourceOptions options(@Nullable CustomResourceOptions options) {
                    return Utilities.options(options, List.of(%6$s), List.of(%7$s));
                }
            }
            """;

    private static final String TYPE = """
                static final String TYPE = "%s";

            """;

    private static final String SIMPLE = """
                @Export(name = "%1$s", refs = %2$s, tree = "%3$s")
                private Output<%4$s> %5$s;

            """;

    private static final String GENERIC = """
                @Export(
                        name = "%1$s",
                        refs = {%2$s},
                        tree = "%3$s")
                private Output<%4$s> %5$s;

            """;

    private static final String ALWAYS = """
                public Output<%1$s> %2$s() {
                    return %2$s;
                }

            """;

    private static final String OPTIONAL = """
                public Output<Optional<%1$s>> %2$s() {
                    return Codegen.optional(%2$s);
                }

            """;

    private ResourceClass() {}

    static String text(SourceFile file, String name, ResourceSchema schema, List<Field> outputs) {
        var token = schema.token();
        var isProvider = token.startsWith(PROVIDER);
        var base = isProvider ? "ProviderResource" : "CustomResource";
        file.imports(
                "com.pulumi.core.annotations.ResourceType",
                "com.pulumi.resources." + base,
                "com.pulumi.resources.CustomResourceOptions",
                "java.util.List",
                "org.jspecify.annotations.Nullable");
        if (!outputs.isEmpty()) {
            file.imports("com.pulumi.core.Output", "com.pulumi.core.annotations.Export");
        }
        if (!outputs.stream().allMatch(Field::required)) {
            file.imports("com.pulumi.core.internal.Codegen", "java.util.Optional");
        }
        outputs.forEach(field -> file.imports(field.type().imports()));
        return file.text(CLASS.formatted(
                name,
                base,
                isProvider ? quoted(token) : name + ".TYPE",
                isProvider ? quoted(token.substring(PROVIDER.length())) : "TYPE",
                (isProvider ? "" : TYPE.formatted(token))
                        + outputs.stream().map(ResourceClass::declaration).collect(Collectors.joining()),
                quoted(schema.secretOutputs()),
                quoted(schema.aliases()),
                outputs.stream().map(ResourceClass::accessor).collect(Collectors.joining())));
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static String quoted(Collection<String> names) {
        return new TreeSet<>(names).stream().map(ResourceClass::quoted).collect(Collectors.joining(", "));
    }

    private static String declaration(Field field) {
        var classes =
                field.type().classes().stream().map(name -> name + ".class").toList();
        return (classes.size() == 1 ? SIMPLE : GENERIC)
                .formatted(
                        field.name(),
                        String.join(", ", classes),
                        field.type().tree(),
                        field.type().text(),
                        field.identifier());
    }

    private static String accessor(Field field) {
        return (field.required() ? ALWAYS : OPTIONAL).formatted(field.type().text(), field.identifier());
    }
}
