package dev.keelson.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files by which Pulumi and a plan know sites: projects, stacks, and what lies beside the stacks. */
final class SiteSettings {
    private static final String SETTINGS = "(?!.*/(?:target|src)/).*\\.yaml";

    private SiteSettings() {}

    /** Copies all below a folder of this repository to the same place in another one. */
    static void copy(Path folder, Path root) throws IOException {
        try (var files = Files.walk(KeelsonTest.ROOT.resolve(folder))) {
            for (var file : files.filter(Files::isRegularFile)
                    .map(KeelsonTest.ROOT::relativize)
                    .filter(path -> path.toString().matches(SETTINGS))
                    .toList()) {
                var copy = root.resolve(file.toString());
                Files.createDirectories(copy.getParent());
                Files.copy(KeelsonTest.ROOT.resolve(file), copy);
            }
        }
    }
}
