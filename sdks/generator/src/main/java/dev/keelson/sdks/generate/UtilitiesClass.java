package dev.keelson.sdks.generate;

/** Writes what every class of an SDK needs. */
final class UtilitiesClass {
    private static final String CLASS = """
            /** What every class of this SDK needs. */
            public final class Utilities {
                private static final String VERSION = readVersion();

                private Utilities() {}

                /** The version that each request names, so that the engine runs this provider and no other. */
                public static String getVersion() {
                    return VERSION;
                }

                public static <T> @Nullable Output<T> secret(@Nullable Output<T> value) {
                    return value == null ? null : value.asSecret();
                }

                public static <T> T require(@Nullable T value, String type, String property) {
                    if (value == null) {
                        throw new MissingRequiredPropertyException(type, property);
                    }
                    return value;
                }

                /** A resource looked up by its URN is not sent any inputs. */
                static <A extends ResourceArgs> @Nullable A argsUnlessUrn(A args, @Nullable CustomResourceOptions options) {
                    return options != null && options.getUrn().isPresent() ? null : args;
                }

                static CustomResourceOptions options(
                        @Nullable CustomResourceOptions options, List<String> secretOutputs, List<String> aliases) {
                    var defaults = CustomResourceOptions.builder()
                            .version(VERSION)
                            .additionalSecretOutputs(secretOutputs)
                            .aliases(aliases.stream()
                                    .map(type -> Alias.builder().type(type).build())
                                    .toArray(Alias[]::new))
                            .build();
                    return CustomResourceOptions.merge(defaults, options);
                }

                private static String readVersion() {
                    try (var file = Utilities.class.getResourceAsStream("version.txt")) {
                        if (file == null) {
                            throw new IllegalStateException("%1$s/version.txt is missing from the class path");
                        }
                        return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
                    } catch (IOException e) {
                        throw new UncheckedIOException("%1$s/version.txt cannot be read", e);
                    }
                }
            }
            """;

    private UtilitiesClass() {}

    static String text(SourceFile file, String root) {
        return file.imports(
                        "com.pulumi.core.Alias",
                        "com.pulumi.core.Output",
                        "com.pulumi.exceptions.MissingRequiredPropertyException",
                        "com.pulumi.resources.CustomResourceOptions",
                        "com.pulumi.resources.ResourceArgs",
                        "java.io.IOException",
                        "java.io.UncheckedIOException",
                        "java.nio.charset.StandardCharsets",
                        "java.util.List",
                        "org.jspecify.annotations.Nullable")
                .text(CLASS.formatted(root.replace('.', '/')));
    }
}
