package dev.keelson.sdks.generate;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes a class of inputs with its builder. */
final class InputsClass {
    private static final String CLASS = """
            /** Inputs; the SDK reads the fields. */
            @SuppressWarnings("UnusedVariable")
            public final class %1$s extends %2$s {
            %3$s    private %1$s(Builder builder) {
            %4$s    }

                public static Builder builder() {
                    return new Builder();
                }

                public static final class Builder {
            %5$s
            %6$s        public %1$s build() {
                        return new %1$s(this);
                    }
                }
            }
            """;

    private static final String EMPTY = """
            /** Inputs, of which there are none. */
            public final class %1$s extends %2$s {
                private %1$s() {}

                public static Builder builder() {
                    return new Builder();
                }

                public static final class Builder {
                    public %1$s build() {
                        return new %1$s();
                    }
                }
            }
            """;

    private static final String SETTERS = """
                    public Builder %1$s(%2$sOutput<%3$s> %1$s) {
                        this.%1$s = %1$s;
                        return this;
                    }

                    public Builder %1$s(%3$s %1$s) {
                        return %1$s(Output.of(%1$s));
                    }

            """;

    private static final String VARARGS = """
                    public Builder %1$s(%2$s... %1$s) {
                        return %1$s(List.of(%1$s));
                    }

            """;

    private InputsClass() {}

    /** The class of inputs of a resource or a function, after the base class of the two. */
    static String text(SourceFile file, String root, String base, String name, List<Field> fields) {
        file.imports("com.pulumi.resources." + base);
        if (fields.isEmpty()) {
            return file.text(EMPTY.formatted(name, base));
        }
        file.imports(
                "com.pulumi.core.Output", "com.pulumi.core.annotations.Import", "org.jspecify.annotations.Nullable");
        if (fields.stream().anyMatch(field -> field.required() || field.secret())) {
            file.imports(root + ".Utilities");
        }
        fields.forEach(field -> file.imports(field.type().imports()));
        return file.text(CLASS.formatted(
                name,
                base,
                each(fields, InputsClass::declaration),
                each(fields, field -> assignment(name, field)),
                each(
                        fields,
                        field -> "        private @Nullable Output<%s> %s;\n"
                                .formatted(field.type().text(), field.identifier())),
                each(fields, InputsClass::setters)));
    }

    private static String each(List<Field> fields, Function<Field, String> text) {
        return fields.stream().map(text).collect(Collectors.joining());
    }

    private static String declaration(Field field) {
        return """
                    @Import(name = "%s"%s)
                    private final %sOutput<%s> %s;

                """.formatted(
                        field.name(),
                        field.required() ? ", required = true" : "",
                        field.required() ? "" : "@Nullable ",
                        field.type().text(),
                        field.identifier());
    }

    private static String assignment(String className, Field field) {
        var given = "builder." + field.identifier();
        var value = field.secret() ? "Utilities.secret(" + given + ")" : given;
        return "        %s = %s;\n"
                .formatted(
                        field.identifier(),
                        field.required()
                                ? "Utilities.require(%s, \"%s\", \"%s\")".formatted(value, className, field.name())
                                : value);
    }

    private static String setters(Field field) {
        return SETTERS.formatted(
                        field.identifier(),
                        field.required() ? "" : "@Nullable ",
                        field.type().text())
                + (field.type().isList() && !field.type().element().contains("<")
                        ? VARARGS.formatted(field.identifier(), field.type().element())
                        : "");
    }
}
