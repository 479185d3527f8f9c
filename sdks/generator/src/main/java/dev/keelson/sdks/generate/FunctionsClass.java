package dev.keelson.sdks.generate;

import java.util.List;
import java.util.stream.Collectors;

/** Writes the class that holds a provider's functions. */
final class FunctionsClass {
    private static final String CLASS = """
            /** What can be asked of the provider without owning it. */
            public final class %1$s {
                private %1$s() {}

            %2$s    private static InvokeOptions withVersion(InvokeOptions options) {
                    return options.getVersion().isPresent()
                            ? options
                            : new InvokeOptions(
                                    options.getParent().orElse(null),
                                    options.getProvider().orElse(null),
                                    Utilities.getVersion(),
                                    options.getPluginDownloadURL().orElse(null));
                }
            }
            """;

    private static final String FUNCTION = """
                public static Output<%2$sResult> %1$s(%2$sArgs args) {
                    return %1$s(args, InvokeOptions.Empty);
                }

                public static Output<%2$sResult> %1$s(%2$sArgs args, InvokeOptions options) {
                    return Deployment.getInstance()
                            .invoke(
                                    "%3$s",
                                    TypeShape.of(%2$sResult.class),
                                    args,
                                    withVersion(options))%4$s;
                }

            """;

    private static final String SECRET = "\n                .asSecret()";

    /** A function with the stem of its types' names. */
    record Entry(String name, String type, String token, boolean secret) {}

    private FunctionsClass() {}

    static String text(SourceFile file, String root, String name, List<Entry> functions) {
        file.imports(
                "com.pulumi.core.Output",
                "com.pulumi.core.TypeShape",
                "com.pulumi.deployment.Deployment",
                "com.pulumi.deployment.InvokeOptions");
        for (var function : functions) {
            file.imports(root + ".inputs." + function.type() + "Args", root + ".outputs." + function.type() + "Result");
        }
        return file.text(CLASS.formatted(
                name, functions.stream().map(FunctionsClass::function).collect(Collectors.joining())));
    }

    private static String function(Entry function) {
        return FUNCTION.formatted(function.name(), function.type(), function.token(), function.secret() ? SECRET : "");
    }
}
