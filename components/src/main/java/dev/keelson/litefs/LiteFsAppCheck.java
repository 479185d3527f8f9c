package dev.keelson.litefs;

import dev.keelson.k3s.PodSecurity;
import dev.keelson.settings.Problems;
import dev.keelson.workload.Environment;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What contradicts how LiteFS and Kubernetes work, found before anything is declared. */
final class LiteFsAppCheck {
    /** A CronJob's name has at most 52 characters, and the backup's is longer than the app's. */
    private static final int MAX_NAME = 52 - "-backup".length();

    private static final Pattern SERVICE_NAME = Pattern.compile("[a-z].*");
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,127}");
    private static final Set<Integer> TAKEN_PORTS = Set.of(LiteFsPorts.PROXY, LiteFsPorts.REPLICATION);

    private LiteFsAppCheck() {}

    static void check(LiteFsAppArgs args) {
        var prefix = args.name() + ".";
        var problems = new Problems();
        checkName(prefix, args, problems);
        checkNamespace(args, problems);
        checkNumbers(prefix, args, problems);
        if (!FILE_NAME.matcher(args.database()).matches()) {
            problems.wrong(
                    prefix + "database", args.database(), "a file name: LiteFS knows no folders, like sqlite.db");
        }
        args.folders().check(prefix, problems);
        args.migration().ifPresent(command -> Command.check(prefix + "migration", command, problems));
        Command.check(prefix + "server", args.server(), problems);
        Passthrough.check(prefix, args.passthrough(), problems);
        Environment.check(prefix, args.environment(), args.secrets().keySet(), args.port(), problems);
        args.health().check(prefix + "health", problems);
        checkMounts(prefix, args, problems);
        checkCallers(prefix, args, problems);
        problems.check();
    }

    private static void checkName(String prefix, LiteFsAppArgs args, Problems problems) {
        var name = args.name().text();
        if (!SERVICE_NAME.matcher(name).matches() || name.length() > MAX_NAME) {
            problems.wrong(
                    prefix + "name",
                    name,
                    "at most %d characters, the first a letter: Services and backups are named after it"
                            .formatted(MAX_NAME));
        }
    }

    private static void checkNamespace(LiteFsAppArgs args, Problems problems) {
        var level = args.namespace().podSecurity().enforce();
        if (level != PodSecurity.Level.PRIVILEGED) {
            problems.wrong(
                    "podSecurity.enforce",
                    level.label(),
                    "privileged where %s lives: LiteFS mounts a file system".formatted(args.name()));
        }
    }

    private static void checkNumbers(String prefix, LiteFsAppArgs args, Problems problems) {
        atLeast(prefix + "replicas", args.replicas(), 1, problems);
        atLeast(prefix + "minReadySeconds", args.minReadySeconds(), 0, problems);
        atLeast(prefix + "terminationSeconds", args.terminationSeconds(), LiteFsPod.LEAST_TERMINATION, problems);
        if (args.port() < 1 || args.port() > 65535 || TAKEN_PORTS.contains(args.port())) {
            problems.wrong(
                    prefix + "port",
                    Integer.toString(args.port()),
                    "from 1 to 65535, and neither LiteFS's %d nor its proxy's %d"
                            .formatted(LiteFsPorts.REPLICATION, LiteFsPorts.PROXY));
        }
    }

    private static void atLeast(String key, int given, int least, Problems problems) {
        if (given < least) {
            problems.wrong(key, Integer.toString(given), "%d or more".formatted(least));
        }
    }

    private static void checkMounts(String prefix, LiteFsAppArgs args, Problems problems) {
        var names = new HashSet<>(LiteFsPod.VOLUMES);
        for (var mount : args.mounts()) {
            var key = prefix + "mounts." + mount.name();
            if (!names.add(mount.name().text())) {
                problems.wrong(key, "taken", "another name");
            }
            if (!LiteFsFolders.isAbsolute(mount.path())) {
                problems.wrong(key, mount.path(), "an absolute path, like /app/uploads");
            }
            args.folders().taken().forEach((what, path) -> {
                if (LiteFsFolders.overlap(mount.path(), path)) {
                    problems.wrong(key, mount.path(), "outside of %s, %s".formatted(what, path));
                }
            });
        }
    }

    private static void checkCallers(String prefix, LiteFsAppArgs args, Problems problems) {
        for (var caller : args.callers()) {
            if (caller.labels().isEmpty()) {
                problems.wrong(
                        prefix + "callers",
                        "every pod of %s".formatted(caller.namespace()),
                        "certain pods, by their labels");
            }
        }
    }
}
