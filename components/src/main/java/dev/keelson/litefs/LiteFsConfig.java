package dev.keelson.litefs;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.List;
import java.util.Optional;

/**
 * The {@code litefs.yml} of LiteFS 0.5, whose keys are strict: one that it does not know stops the start.
 *
 * <p>All pods share it but for the last line, which says whether this one is the primary.
 *
 * @param hostname the primary's host name, on every pod: with a static lease LiteFS looks up others by it
 * @param advertiseUrl the primary's LiteFS API, on every pod: a replica takes its own value for the primary's address
 * @param migration what runs on the primary before the server
 * @param passthrough the paths that LiteFS hands to the app unseen
 */
record LiteFsConfig(
        String hostname,
        String advertiseUrl,
        String database,
        LiteFsFolders folders,
        int appPort,
        Optional<String> migration,
        String server,
        List<String> passthrough) {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    LiteFsConfig {
        passthrough = List.copyOf(passthrough);
    }

    static LiteFsConfig of(LiteFsAppArgs args, String namespace) {
        var names = new LiteFsNames(args.name());
        return new LiteFsConfig(
                names.primaryPod(),
                names.primaryUrl(namespace),
                args.database(),
                args.folders(),
                args.port(),
                args.migration(),
                args.server(),
                args.passthrough());
    }

    /** The whole file of the primary or of a replica. */
    String render(boolean primary) {
        return shared() + lastLine(Boolean.toString(primary));
    }

    /** Everything that is the same on all pods. */
    String shared() {
        var yaml = new StringBuilder("exec:\n");
        migration.ifPresent(command -> yaml.append("  - cmd: %s\n    if-candidate: true\n".formatted(quoted(command))));
        yaml.append("  - cmd: %s\n".formatted(quoted(server)));
        yaml.append("fuse:\n  dir: %s\n".formatted(quoted(folders.mount())));
        yaml.append("data:\n  dir: %s\n".formatted(quoted(folders.data())));
        yaml.append("http:\n  addr: %s\n".formatted(quoted(":" + LiteFsPorts.REPLICATION)));
        yaml.append("proxy:\n  addr: %s\n".formatted(quoted(":" + LiteFsPorts.PROXY)));
        yaml.append("  target: %s\n  db: %s\n".formatted(quoted("localhost:" + appPort), quoted(database)));
        if (!passthrough.isEmpty()) {
            yaml.append("  passthrough:\n");
            passthrough.forEach(path -> yaml.append("    - %s\n".formatted(quoted(path))));
        }
        yaml.append("lease:\n  type: \"static\"\n");
        yaml.append("  hostname: %s\n  advertise-url: %s\n".formatted(quoted(hostname), quoted(advertiseUrl)));
        return yaml.toString();
    }

    /** The line that differs; LiteFS takes a missing one for true, and there would be a second primary. */
    static String lastLine(String candidate) {
        return "  candidate: %s\n".formatted(candidate);
    }

    /** A JSON string is a YAML one too. */
    private static String quoted(String text) {
        return GSON.toJson(text);
    }
}
