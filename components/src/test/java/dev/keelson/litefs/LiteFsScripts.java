package dev.keelson.litefs;

import dev.keelson.Shell;
import dev.keelson.workload.Script;
import java.nio.file.Path;

/** The scripts of the pods, as files that a real shell runs. */
final class LiteFsScripts {
    private LiteFsScripts() {}

    static String text(String name) {
        return Script.of(LiteFsApp.class, name);
    }

    static Path write(Path folder, String name) {
        return Shell.script(folder.resolve(name), text(name));
    }
}
