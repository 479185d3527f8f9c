package dev.keelson.sdks.generate;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the class of what a function answers. */
final class AnswerClass {
    private static final String CLASS = """
            /** An answer; the SDK builds it. */
            @CustomType
            public final class %1$s {
            %2$s
                private %1$s(Builder builder) {
            %3$s    }

            %4$s    public static Builder builder() {
                    return new Builder();
                }

                @CustomType.Builder
                public static final class Builder {
            %5$s
            %6$s        public %1$s build() {
                        return new %1$s(this);
                    }
                }
            }
            """;

    private static final String ALWAYS = """
                public %1$s %2$s() {
                    return %2$s;
                }

            """;

    private static final String OPTIONAL = """
                public Optional<%1$s> %2$s() {
                    return Optional.ofNullable(%2$s);
                }

            """;

    private static final String SETTER = """
                    @CustomType.Setter%4$s
                    public Builder %2$s(%3$s%1$s %2$s) {
                        this.%2$s = %2$s;
                        return this;
                    }

            """;

    private AnswerClass() {}

    static String text(SourceFile file, String root, String name, List<Field> fields) {
        file.imports("com.pulumi.core.annotations.CustomType", "org.jspecify.annotations.Nullable");
        if (fields.stream().anyMatch(Field::required)) {
            file.imports(root + ".Utilities");
        }
        if (!fields.stream().allMatch(Field::required)) {
            file.imports("java.util.Optional");
        }
        fields.forEach(field -> file.imports(field.type().imports()));
        return file.text(CLASS.formatted(
                name,
                each(
                        fields,
                        field -> "    private final %s%s %s;\n"
                                .formatted(nullable(field), field.type().text(), field.identifier())),
                each(fields, field -> assignment(name, field)),
                each(
                        fields,
                        field -> (field.required() ? ALWAYS : OPTIONAL)
                                .formatted(field.type().text(), field.identifier())),
                each(
                        fields,
                        field -> "        private @Nullable %s %s;\n"
                                .formatted(field.type().text(), field.identifier())),
                each(fields, AnswerClass::setter)));
    }

    private static String assignment(String name, Field field) {
        var given = "builder." + field.identifier();
        return "        %s = %s;\n"
                .formatted(
                        field.identifier(),
                        field.required()
                                ? "Utilities.require(%s, \"%s\", \"%s\")".formatted(given, name, field.name())
                                : given);
    }

    private static String setter(Field field) {
        var renamed = field.identifier().equals(field.name()) ? "" : "(\"" + field.name() + "\")";
        return SETTER.formatted(field.type().text(), field.identifier(), nullable(field), renamed);
    }

    private static String nullable(Field field) {
        return field.required() ? "" : "@Nullable ";
    }

    private static String each(List<Field> fields, Function<Field, String> text) {
        return fields.stream().map(text).collect(Collectors.joining());
    }
}
