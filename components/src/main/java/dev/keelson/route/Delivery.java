package dev.keelson.route;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/**
 * A file on its way into a folder, and the script that puts it there.
 *
 * @param content the file's text
 */
record Delivery(String file, String marker, String content) {
    static final String SCRIPT_KEY = "deliver.sh";

    /** Not the file's own name: a key of a ConfigMap may not begin with a dot, and Traefik never reads it. */
    static final String CONTENT_KEY = "content";

    private static final int NAME_LENGTH = 12;

    /** Changes with the content, and with the way it is delivered. */
    String version() {
        return sha256(script() + "\0" + file + "\0" + marker + "\0" + content).substring(0, NAME_LENGTH);
    }

    /** What a ConfigMap of it holds. */
    Map<String, String> data() {
        return Map.of(SCRIPT_KEY, script(), CONTENT_KEY, content);
    }

    /** The variables of the script, except for the folders. */
    Map<String, String> environment() {
        return Map.of(
                "FILE",
                file,
                "MARKER",
                marker,
                "SHA256",
                sha256(content),
                "SIZE",
                String.valueOf(content.getBytes(StandardCharsets.UTF_8).length));
    }

    static String script() {
        try (var stream = Delivery.class.getResourceAsStream(SCRIPT_KEY)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
    }
}
