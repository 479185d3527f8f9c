package dev.keelson.proof.engine;

import dev.keelson.plan.ProjectFile;
import dev.keelson.plan.Site;
import dev.keelson.proof.run.Tools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The files by which Pulumi knows a site, in a folder of their own: it writes into them. */
record SiteCopy(Site original, Path folder) {
    private static final Path ROOT = Tools.MODULE.resolve("../..").normalize();

    /** All sites of this repository. */
    static List<Site> originals() {
        return Site.all(ROOT);
    }

    static Site original(String name) {
        return originals().stream()
                .filter(site -> site.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /**
     * A copy of the project files, and of the stack files with edits.
     *
     * @param edits one text in the place of another, in each stack file that has it; all that was edited is printed
     */
    static SiteCopy of(Site site, Path folder, Map<String, String> edits) {
        var copy = new SiteCopy(site, folder);
        try {
            for (var project : site.projects()) {
                var place = Files.createDirectories(folder.resolve(copy.place(project)));
                Files.copy(project.directory().resolve("Pulumi.yaml"), place.resolve("Pulumi.yaml"));
                // A language host starts the program by its path from there.
                var jars = Path.of(project.binary()).getParent();
                Files.createDirectories(place.resolve(jars).getParent());
                Files.createSymbolicLink(
                        place.resolve(jars), project.directory().resolve(jars));
                for (var stack : project.stacks()) {
                    copy.write(project.stackFile(stack), edits);
                }
            }
            copy.others();
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The site as the copy has it now. */
    Site site() {
        return new Site(
                original.name(),
                Path.of(""),
                original.projects().stream()
                        .map(project -> ProjectFile.read(folder.resolve(place(project))))
                        .toList());
    }

    /** Where a project of the original lies, seen from the site's folder. */
    Path place(ProjectFile project) {
        return ROOT.resolve(original.folder()).relativize(project.directory());
    }

    /** The files beside the stack files that settings may name. */
    private void others() throws IOException {
        var from = ROOT.resolve(original.folder());
        for (var name : List.of("sealed", "images.*")) {
            try (var found = Files.newDirectoryStream(from, name)) {
                for (var each : found) {
                    copy(from, each);
                }
            }
        }
    }

    private void copy(Path from, Path place) throws IOException {
        try (var all = Files.walk(place)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var to = folder.resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    private void write(Path stackFile, Map<String, String> edits) throws IOException {
        var file = folder.resolve(stackFile.getFileName());
        if (Files.exists(file)) {
            return; // several projects read it
        }
        var settings = StackCopy.of(stackFile);
        for (var edit : edits.entrySet()) {
            if (settings.text().contains(edit.getKey())) {
                settings = settings.edit(edit.getKey(), edit.getValue());
            }
        }
        settings.edits().forEach(edit -> System.out.printf("%s %s: %s%n", original.name(), file.getFileName(), edit));
        Files.writeString(file, settings.text());
    }
}
