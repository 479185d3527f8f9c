package dev.keelson.litefs;

import dev.keelson.settings.Problems;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where LiteFS keeps what.
 *
 * @param mount the FUSE file system in which the app sees its database
 * @param data what LiteFS replicates, on the pod's own volume
 */
public record LiteFsFolders(String mount, String data) {
    public static final LiteFsFolders DEFAULT = new LiteFsFolders("/litefs", "/var/lib/litefs");

    /** What the init container leaves for the main one. */
    static final String CONFIG = "/config";

    static final String SCRIPTS = "/scripts";

    public static LiteFsFolders read(Section folders) {
        return new LiteFsFolders(
                folders.optional("mount", SettingType.TEXT).orElse(DEFAULT.mount),
                folders.optional("data", SettingType.TEXT).orElse(DEFAULT.data));
    }

    /** Every folder of a pod that is taken, by what it is for. */
    Map<String, String> taken() {
        var taken = new LinkedHashMap<String, String>();
        taken.put("folders.mount", mount);
        taken.put("folders.data", data);
        taken.put("the candidate's folder", CONFIG);
        taken.put("the scripts' folder", SCRIPTS);
        return taken;
    }

    void check(String prefix, Problems problems) {
        checkOne(prefix, "folders.mount", mount, problems);
        checkOne(prefix, "folders.data", data, problems);
        if (overlap(mount, data)) {
            problems.wrong(prefix + "folders.data", data, "outside of folders.mount, which is %s".formatted(mount));
        }
    }

    private static void checkOne(String prefix, String key, String path, Problems problems) {
        if (!isAbsolute(path)) {
            problems.wrong(prefix + key, path, "an absolute path, like /litefs");
        } else if (overlap(path, CONFIG) || overlap(path, SCRIPTS)) {
            problems.wrong(prefix + key, path, "outside of %s and %s".formatted(CONFIG, SCRIPTS));
        }
    }

    static boolean isAbsolute(String path) {
        return path.matches("(?:/[A-Za-z0-9._-]+)+") && !path.matches(".*/\\.{1,2}(?:/.*)?");
    }

    static boolean overlap(String one, String other) {
        return (one + "/").startsWith(other + "/") || (other + "/").startsWith(one + "/");
    }
}
