package dev.keelson.workload;

import dev.keelson.settings.Problems;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What runs once for each image of a {@link WebService}, before that image takes requests.
 *
 * @param command in words
 * @param retries how many times it is tried again
 * @param deadline how long all tries together may take
 * @param resources the service's own if there are none
 */
public record MigrationJobArgs(List<String> command, int retries, Duration deadline, Optional<Resources> resources) {

    /** A database that is just starting answers by the last of them. */
    public static final int DEFAULT_RETRIES = 3;

    /** The image's download, and four tries with the pauses between them, on a database of a small site. */
    public static final Duration DEFAULT_DEADLINE = Duration.ofMinutes(10);

    private static final SettingType<Integer> RETRIES = SettingType.integer(0, 10);
    private static final SettingType<Duration> DEADLINE = SettingType.DURATION.where(
            "a duration of at least 10s", deadline -> deadline.compareTo(Duration.ofSeconds(10)) >= 0);
    private static final String COMMAND = "a list of words, like [node, migrate.js]";

    public MigrationJobArgs {
        command = List.copyOf(command);
    }

    public static MigrationJobArgs of(String... command) {
        return new MigrationJobArgs(List.of(command), DEFAULT_RETRIES, DEFAULT_DEADLINE, Optional.empty());
    }

    static Optional<MigrationJobArgs> read(Section migration) {
        var command = migration.list("command", SettingType.TEXT, "The command that migrates, as a list of words.");
        if (command.isEmpty() && migration.right("command")) {
            migration.wrong("command", migration.has("command") ? "empty" : "missing", COMMAND);
        }
        var retries = migration.optional(
                "retries", RETRIES, "How many times a migration that failed is tried again.", DEFAULT_RETRIES);
        var deadline =
                migration.optional("deadline", DEADLINE, "How long all tries together may take.", DEFAULT_DEADLINE);
        var resources =
                migration.optionalMap("resources", Resources.ABOUT + " Without it, as the service.", Resources::read);
        return migration.whole(() -> new MigrationJobArgs(command, retries, deadline, resources));
    }

    void hold(String prefix, Problems problems) {
        if (command.isEmpty()) {
            problems.wrong(prefix + "command", "empty", COMMAND);
        }
        problems.hold(prefix + "retries", RETRIES, retries);
        problems.hold(prefix + "deadline", DEADLINE, deadline);
    }
}
