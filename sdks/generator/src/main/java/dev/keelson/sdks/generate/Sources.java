package dev.keelson.sdks.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The files of a source folder, by their path below it. */
record Sources(Map<String, String> files) {
    Sources {
        files = Map.copyOf(files);
    }

    static Sources read(Path folder) throws IOException {
        var files = new TreeMap<String, String>();
        if (Files.exists(folder)) {
            try (var found = Files.walk(folder)) {
                for (var file : found.filter(Files::isRegularFile).toList()) {
                    files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
                }
            }
        }
        return new Sources(files);
    }

    /** Makes the folder hold these files and no others. */
    void write(Path folder) throws IOException {
        for (var file : read(folder).files().keySet()) {
            if (!files.containsKey(file)) {
                Files.delete(folder.resolve(file));
            }
        }
        for (var file : files.entrySet()) {
            var path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    long lines() {
        return files.values().stream().mapToLong(text -> text.lines().count()).sum();
    }

    /** One line for each file that is not as wanted. */
    List<String> differences(Sources wanted) {
        var problems = new ArrayList<String>();
        var names = new TreeSet<>(files.keySet());
        names.addAll(wanted.files().keySet());
        for (var name : names) {
            var ours = files.get(name);
            var theirs = wanted.files().get(name);
            if (ours == null) {
                problems.add(name + " is missing");
            } else if (theirs == null) {
                problems.add(name + " is not generated");
            } else if (!ours.equals(theirs)) {
                problems.add(name + " differs from what is generated");
            }
        }
        return problems;
    }
}
