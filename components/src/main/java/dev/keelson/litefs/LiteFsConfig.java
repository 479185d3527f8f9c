package dev.keelson.litefs;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.List;
import java.util.Optional;

/**
 * The {@code litefs.yml} of LiteFS 0.5, which refuses to start if it finds a key that it does not know.
 *
 * <p>All pods share it but for the last line, which says whether this one is the primary.
 *
 * @param hostname the primary's host name, on every pod: with a static lease LiteFS looks up others by it
 * @param advertiseUrl the primary's LiteFS API, on every pod: a replica takes its own value for the primary's address
 * @param migration what runs on the primary before the server
 */
record LiteFsConfig(
        String hostname,
        String advertiseUrl,
        String database,
        LiteFsFolders folders,
        int appPort,
        Optional<String> migration,
        String server) {
    /**
     * The paths that LiteFS's proxy passes to the app unchecked, even writes to a replica: so only static files, by
     * their extension. In its patterns {@code *} stands for slashes too.
     */
    private static final List<String> PASSTHROUGH = List.of(
            "*.avif", "*.css", "*.gif", "*.ico", "*.jpeg", "*.jpg", "*.js", "*.map", "*.otf", "*.png", "*.svg", "*.ttf",
            "*.webp", "*.woff", "*.woff2");

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    static LiteFsConfig of(LiteFsAppArgs args, String namespace) {
        var names = new LiteFsNames(args.name());
        return new LiteFsConfig(
                names.primaryPod(),
                names.primaryUrl(namespace),
                args.database(),
                args.folders(),
                args.app().port(),
                args.migration(),
                args.server());
    }

    /** The file but for its last line, which the start script adds. */
    String render() {
        var yaml = new StringBuilder("exec:\n");
        migration.ifPresent(command -> yaml.append("  - cmd: %s\n    if-candidate: true\n".formatted(quoted(command))));
        yaml.append("  - cmd: %s\n".formatted(quoted(server)));
        yaml.append("fuse:\n  dir: %s\n".formatted(quoted(folders.mount())));
        yaml.append("data:\n  dir: %s\n".formatted(quoted(folders.data())));
        yaml.append("http:\n  addr: %s\n".formatted(quoted(":" + LiteFsPorts.REPLICATION)));
        yaml.append("proxy:\n  addr: %s\n".formatted(quoted(":" + LiteFsPorts.PROXY)));
        yaml.append("  target: %s\n  db: %s\n".formatted(quoted("localhost:" + appPort), quoted(database)));
        yaml.append("  passthrough:\n");
        PASSTHROUGH.forEach(path -> yaml.append("    - %s\n".formatted(quoted(path))));
        yaml.append("lease:\n  type: \"static\"\n");
        yaml.append("  hostname: %s\n  advertise-url: %s\n".formatted(quoted(hostname), quoted(advertiseUrl)));
        return yaml.toString();
    }

    /** A JSON string is a YAML one too. */
    private static String quoted(String text) {
        return GSON.toJson(text);
    }
}
