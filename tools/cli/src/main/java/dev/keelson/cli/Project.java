package dev.keelson.cli;

import dev.keelson.plan.ProjectFile;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A Pulumi project of this repository.
 *
 * @param name by which the command line knows it
 * @param folder where its {@code Pulumi.yaml} is
 */
public record Project(String name, String folder) {
    static final String ALL = "all";

    /** In the order of a deployment: each may read the outputs of those before it. */
    public static final List<Project> PROJECTS =
            List.of(new Project("cloud", "cloud"), new Project("cluster", "cluster"), new Project("release", ""));

    /** The projects whose outputs this one may read. */
    List<Project> before() {
        return PROJECTS.subList(0, PROJECTS.indexOf(this));
    }

    /** Those, and this one. */
    List<Project> upToThis() {
        return PROJECTS.subList(0, PROJECTS.indexOf(this) + 1);
    }

    public ProjectFile file(Path root) {
        return ProjectFile.read(root.resolve(folder));
    }

    static String names() {
        return PROJECTS.stream().map(Project::name).collect(Collectors.joining(", "));
    }

    /** The named project, or every one for {@code all}; none for an unknown name. */
    static List<Project> named(String name) {
        return PROJECTS.stream()
                .filter(project -> name.equals(ALL) || project.name().equals(name))
                .toList();
    }
}
