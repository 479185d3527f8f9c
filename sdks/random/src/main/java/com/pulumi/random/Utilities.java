// Generated from @pulumi/random@4.21.2 by sdks/generate and sdks/random/used.txt: do not edit.
package com.pulumi.random;

import com.pulumi.core.Alias;
import com.pulumi.core.Output;
import com.pulumi.exceptions.MissingRequiredPropertyException;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ResourceArgs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
                throw new IllegalStateException("com/pulumi/random/version.txt is missing from the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("com/pulumi/random/version.txt cannot be read", e);
        }
    }
}
