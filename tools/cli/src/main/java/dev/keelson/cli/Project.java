package dev.keelson.cli;

import com.pulumi.Context;
import dev.keelson.cluster.ClusterProgram;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A Pulumi project of this repository.
 *
 * @param name its folder's name, by which the command line knows it
 */
public record Project(String name, Consumer<Context> program) {
    static final String ALL = "all";

    /** In the order of a deployment: each may read the outputs of those before it. */
    public static final List<Project> PROJECTS = List.of(new Project("cluster", ClusterProgram::define));

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
