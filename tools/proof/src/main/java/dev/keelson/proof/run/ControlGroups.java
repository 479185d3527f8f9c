package dev.keelson.proof.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Control groups, which the kernel keeps when all of their processes have ended. */
public record ControlGroups(Path root) {
    static final ControlGroups OF_THIS_MACHINE = new ControlGroups(Path.of("/sys/fs/cgroup"));

    /** The processes in a group of this name and in those below it. */
    public static List<ProcessHandle> processes(String name) {
        Predicate<ProcessHandle> isInside = process -> {
            try {
                return Files.readString(Path.of("/proc/" + process.pid() + "/cgroup"))
                        .contains("/" + name);
            } catch (IOException e) {
                return false; // ended meanwhile
            }
        };
        return ProcessHandle.allProcesses().filter(isInside).toList();
    }

    /** Removes the empty groups of this name, in every hierarchy. */
    void remove(String name) throws IOException {
        for (var group : named(name)) {
            try (var folders = Files.walk(group)) {
                for (var folder : folders.filter(Files::isDirectory)
                        .sorted(Comparator.reverseOrder())
                        .toList()) {
                    Files.delete(folder); // what a group holds are no files that could be deleted, and it may go
                }
            }
        }
    }

    /** One, or in version 1 one for each kind of control. */
    private List<Path> named(String name) throws IOException {
        var groups = new ArrayList<Path>();
        if (Files.isDirectory(root)) {
            try (var hierarchies = Files.list(root)) {
                hierarchies
                        .filter(hierarchy -> !Files.isSymbolicLink(hierarchy)) // cpu,cpuacct is cpu
                        .map(hierarchy -> hierarchy.resolve(name))
                        .forEach(groups::add);
            }
            groups.add(root.resolve(name));
        }
        return groups.stream().filter(Files::isDirectory).toList();
    }
}
