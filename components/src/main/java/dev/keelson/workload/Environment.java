package dev.keelson.workload;

import dev.keelson.settings.Problems;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The names that an app's variables may have. */
public final class Environment {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private static final Map<String, String> FORBIDDEN = Map.of(
            "HOSTNAME", "left out: LiteFS needs the pod's own",
            "LITEFS_CLOUD_TOKEN", "left out: it turns on backups to a service that has ended");

    private static final String PORT = "PORT";

    private Environment() {}

    /** Values are not shown: one that was put here by mistake may be a secret. */
    public static void check(
            String prefix, Map<String, String> plain, Set<String> secret, int port, Problems problems) {
        var sorted = new TreeMap<>(plain);
        sorted.keySet().forEach(name -> check(prefix + "environment", name, problems));
        secret.stream().sorted().forEach(name -> {
            check(prefix + "secrets", name, problems);
            if (plain.containsKey(name)) {
                problems.wrong(prefix + "secrets", name, "in one place, and it is in environment too");
            }
        });
        var given = sorted.get(PORT);
        if (given != null && !given.equals(Integer.toString(port))) {
            problems.wrong(prefix + "environment.PORT", given, "the port of the app, %d".formatted(port));
        }
    }

    private static void check(String key, String name, Problems problems) {
        var reason = FORBIDDEN.get(name);
        if (reason != null) {
            problems.wrong(key + "." + name, "set", reason);
        } else if (!NAME.matcher(name).matches()) {
            problems.wrong(key, name, "names of letters, digits and underscores");
        }
    }
}
