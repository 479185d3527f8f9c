package dev.keelson.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A site: the projects below one folder, which share their stack files.
 *
 * <p>The top of the repository is one, whose release has its {@code Pulumi.yaml} at the top itself; each folder below
 * {@code sites} is another.
 *
 * @param folder seen from the top of the repository; empty for the top itself
 * @param projects in the order of a deployment: each may read the outputs of those before it
 */
public record Site(String name, Path folder, List<ProjectFile> projects) {
    private static final Path TOP = Path.of("");
    private static final Path SITES = Path.of("sites");
    private static final String RELEASE = "release";

    /** The parts that a site may have, each in a folder of that name, in the order of a deployment. */
    private static final List<String> PARTS = List.of(ProjectFile.PLATFORM, "cloud", "cluster", RELEASE);

    public Site {
        projects = List.copyOf(projects);
    }

    /** The site at the top of the repository, if it has any project there. */
    public static Optional<Site> top(Path root) {
        return read(root, TOP);
    }

    /** All sites of the repository: that of the top, and the others by their names. */
    public static List<Site> all(Path root) {
        var sites = new ArrayList<Site>();
        var problems = new ArrayList<String>();
        for (var folder : folders(root)) {
            try {
                read(root, folder).ifPresent(sites::add);
            } catch (PlanException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new PlanException(problems);
        }
        return List.copyOf(sites);
    }

    private static List<Path> folders(Path root) {
        var folders = new ArrayList<Path>();
        if (Files.isDirectory(root.resolve(SITES))) {
            try (var below = Files.newDirectoryStream(root.resolve(SITES), Files::isDirectory)) {
                below.forEach(folder -> folders.add(SITES.resolve(folder.getFileName())));
            } catch (IOException e) {
                throw new PlanException("%s cannot be listed: %s".formatted(SITES, e.getMessage()));
            }
        }
        folders.sort(Path::compareTo);
        folders.add(0, TOP);
        return folders;
    }

    private static Optional<Site> read(Path root, Path folder) {
        var projects = new ArrayList<ProjectFile>();
        var problems = new ArrayList<String>();
        var name = folder.equals(TOP) ? "" : String.valueOf(folder.getFileName());
        for (var part : PARTS) {
            var directory = folder.equals(TOP) && part.equals(RELEASE) ? folder : folder.resolve(part);
            if (!Files.isRegularFile(root.resolve(directory).resolve(ProjectFile.FILE))) {
                continue;
            }
            var project = ProjectFile.read(root.resolve(directory));
            // The top has no folder that names it: the first of its projects does.
            if (name.isEmpty() && project.name().endsWith("-" + part)) {
                name = project.name().substring(0, project.name().length() - part.length() - 1);
            }
            if (!project.name().equals(name + "-" + part)) {
                problems.add("%s: the name is %s: must be %s-%s"
                        .formatted(
                                directory.resolve(ProjectFile.FILE),
                                project.name(),
                                name.isEmpty() ? "SITE" : name,
                                part));
            }
            projects.add(project);
        }
        if (!problems.isEmpty()) {
            throw new PlanException(problems);
        }
        return projects.isEmpty() ? Optional.empty() : Optional.of(new Site(name, folder, projects));
    }

    /** The project that is this part of the site. */
    public Optional<ProjectFile> project(String part) {
        return projects.stream().filter(project -> project.part().equals(part)).findFirst();
    }

    /** The projects whose outputs this one may read. */
    public List<ProjectFile> before(ProjectFile project) {
        return projects.subList(0, projects.indexOf(project));
    }

    /** The names of the projects' parts. */
    public List<String> parts() {
        return projects.stream().map(ProjectFile::part).toList();
    }

    /** The names of all stacks, that of the platform among them. */
    public List<String> stacks() {
        var stacks = new TreeSet<String>();
        projects.forEach(project -> stacks.addAll(project.stacks()));
        return List.copyOf(stacks);
    }
}
