package dev.keelson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Files that look like sealed Secrets, for tests that read settings; nobody can open them. */
public final class SealedExample {
    private SealedExample() {}

    /** Writes the file of a Secret with these keys. */
    public static void write(Path folder, String name, String namespace, List<String> keys) {
        // The length of the encrypted key, that, and the rest.
        var bytes = new byte[2 + 512 + 40];
        bytes[0] = 2;
        var value = Base64.getEncoder().encodeToString(bytes);
        var text = """
                apiVersion: bitnami.com/v1alpha1
                kind: SealedSecret
                metadata: { name: %s, namespace: %s }
                spec:
                  encryptedData: { %s }
                """.formatted(
                name, namespace, keys.stream().map(key -> key + ": " + value).collect(Collectors.joining(", ")));
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name + ".yaml"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
