package dev.keelson.fuzz;

import dev.keelson.plan.ProjectFile;
import dev.keelson.plan.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A stack file with which all is well, in a repository of its own that holds nothing but the files of the site.
 *
 * @param root the repository
 * @param file the stack file
 * @param text what it says
 * @param plan what the command line is given to plan it
 */
record Sound(Path root, Path file, String text, List<String> plan) {
    private static final Path FIXTURES = Path.of("src/test/resources/settings/valid");

    /** The files beside a site's stack files that settings may name. */
    private static final List<String> BESIDE = List.of("sealed", "images.*");

    /** Those of every site of the repository, and the valid fixtures of every project. */
    static List<Sound> all(Path repository) {
        try {
            var work = Files.createTempDirectory("keelson-fuzz");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(work)));
            var all = new ArrayList<Sound>();
            for (var site : Site.all(repository)) {
                for (var stack : site.stacks()) {
                    var project = site.projects().stream()
                            .filter(one -> one.stacks().contains(stack))
                            .findFirst()
                            .orElseThrow();
                    var planned = project.isPlatform() ? project.part() : "all";
                    all.add(copied(repository, site, project.stackFile(stack), planned, work.resolve(all.size() + "")));
                }
                for (var project : site.projects()) {
                    for (var fixture : fixtures(project)) {
                        all.add(copied(repository, site, fixture, project.part(), work.resolve(all.size() + "")));
                    }
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder that the plan is written to. */
    Path out() {
        return root.resolve("out");
    }

    private static List<Path> fixtures(ProjectFile project) throws IOException {
        var folder = project.directory().resolve(FIXTURES);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static Sound copied(Path repository, Site site, Path stackFile, String planned, Path root)
            throws IOException {
        for (var part : site.projects()) {
            var copy = Files.createDirectories(root.resolve(repository.relativize(part.directory())));
            Files.copy(part.directory().resolve("Pulumi.yaml"), copy.resolve("Pulumi.yaml"));
            for (var stack : part.stacks()) {
                var file = root.resolve(repository.relativize(part.stackFile(stack)));
                if (!Files.exists(file)) {
                    Files.copy(part.stackFile(stack), file);
                }
            }
        }
        for (var beside : BESIDE) {
            try (var found = Files.newDirectoryStream(repository.resolve(site.folder()), beside)) {
                for (var each : found) {
                    copy(repository, each, root);
                }
            }
        }
        var name = stackFile.getFileName().toString();
        var file = root.resolve(site.folder()).resolve(name);
        var stack = name.substring("Pulumi.".length(), name.length() - ".yaml".length());
        var plan = List.of("plan", planned, "--site", site.name(), "--stack", stack, "--out", root + "/out");
        return new Sound(root, file, Files.readString(stackFile), plan);
    }

    private static void copy(Path repository, Path place, Path root) throws IOException {
        try (var all = Files.walk(place)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var copy = root.resolve(repository.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(
                        Path visited, @org.jspecify.annotations.Nullable IOException failure) throws IOException {
                    Files.delete(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            System.err.println("Not deleted: " + e.getMessage());
        }
    }
}
