package dev.keelson.workload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A script that runs in a pod: a resource file, whose values come as environment variables of the container. */
public final class Script {
    private Script() {}

    /** The text of a resource file beside a class. */
    public static String of(Class<?> beside, String file) {
        try (var stream = beside.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
