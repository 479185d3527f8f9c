package com.pulumi.random;

import com.pulumi.exceptions.MissingRequiredPropertyException;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ResourceArgs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What every class of this SDK needs. */
public final class Utilities {
    private static final String VERSION = readVersion();

    private Utilities() {}

    /** The version that each request names, so that the engine runs this provider and no other. */
    public static String getVersion() {
        return VERSION;
    }

    static <T> T require(@Nullable T value, String type, String property) {
        if (value == null) {
            throw new MissingRequiredPropertyException(type, property);
        }
        return value;
    }

    /** A resource looked up by its URN is not sent any inputs. */
    static <A extends ResourceArgs> @Nullable A argsUnlessUrn(A args, @Nullable CustomResourceOptions options) {
        return options != null && options.getUrn().isPresent() ? null : args;
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
