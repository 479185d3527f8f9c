package dev.keelson.litefs;

import dev.keelson.settings.Objection;
import dev.keelson.settings.Problems;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import dev.keelson.workload.Mount;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The folders that LiteFS uses in a pod.
 *
 * @param mount the FUSE file system in which the app finds its database
 * @param data what LiteFS replicates, on the pod's own volume
 */
public record LiteFsFolders(String mount, String data) {
    public static final LiteFsFolders DEFAULT = new LiteFsFolders("/litefs", "/var/lib/litefs");

    /** What the init container leaves for the main one. */
    static final String CONFIG = "/config";

    static final String SCRIPTS = "/scripts";

    private static final SettingType<String> FOLDER = Mount.PATH.where(
            "an absolute path outside of %s and %s, like /litefs".formatted(CONFIG, SCRIPTS),
            path -> !Mount.overlap(path, CONFIG) && !Mount.overlap(path, SCRIPTS));

    static Optional<LiteFsFolders> read(Section section) {
        var mount = section.optional("mount", FOLDER, "The folder in which the app finds its database.", DEFAULT.mount);
        var data = section.optional(
                "data", FOLDER, "The folder in which LiteFS keeps its own data, on the pod's volume.", DEFAULT.data);
        var folders = new LiteFsFolders(mount, data);
        if (section.right("mount", "data")) {
            folders.check(section::wrong);
        }
        return section.whole(() -> folders);
    }

    /** Every folder of a pod that is in use, by what it is for. */
    Map<String, String> taken() {
        var taken = new LinkedHashMap<String, String>();
        taken.put("folders.mount", mount);
        taken.put("folders.data", data);
        taken.put("the candidate's folder", CONFIG);
        taken.put("the scripts' folder", SCRIPTS);
        return taken;
    }

    void hold(String prefix, Problems problems) {
        problems.hold(prefix + "mount", FOLDER, mount);
        problems.hold(prefix + "data", FOLDER, data);
        check(problems.under(prefix));
    }

    private void check(Objection objection) {
        checkSystem("mount", mount, objection);
        checkSystem("data", data, objection);
        if (Mount.overlap(mount, data)) {
            objection.wrong("data", data, "outside of folders.mount, which is %s".formatted(mount));
        }
    }

    private static void checkSystem(String name, String path, Objection objection) {
        if (Mount.isOfTheSystem(path)) {
            objection.wrong(name, path, Mount.NOT_OF_THE_SYSTEM);
        }
    }
}
