package dev.keelson.sdks.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One line of the lock file: which npm package, and the hash that its archive must have. */
public record Pin(String name, String version, String integrity) {
    public static List<Pin> readAll(Path lock) throws IOException {
        return Files.readAllLines(lock).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Pin::parse)
                .toList();
    }

    static Pin parse(String line) {
        var words = line.strip().split("\\s+", -1);
        if (words.length != 3 || !words[2].startsWith("sha512-")) {
            throw new IllegalArgumentException(
                    "lock file: \"" + line + "\" should be a name, a version and sha512-<hash in Base64>");
        }
        return new Pin(words[0], words[1], words[2]);
    }

    public String spec() {
        return name + "@" + version;
    }

    /** The name under which npm packs it. */
    String archive() {
        return name.replace("@", "").replace('/', '-') + "-" + version + ".tgz";
    }

    /** The name of the provider. */
    public String provider() {
        return name.substring(name.indexOf('/') + 1);
    }
}
