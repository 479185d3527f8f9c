package dev.keelson.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A {@code Pulumi.yaml}: the project's name and where its stack files lie.
 *
 * <p>A project of a {@link Site} is named after the site and its part of it, like {@code abaci-cluster}. A platform is
 * shared by all stacks of its site, and so has one stack of its own.
 *
 * @param binary the jar that the language host starts, as the file gives it; empty where it gives none
 */
public record ProjectFile(Path directory, String name, Path stackDirectory, String binary) {
    static final String FILE = "Pulumi.yaml";

    /** The part of a site that all its stacks share; also the name of its one stack. */
    static final String PLATFORM = "platform";

    private static final String PREFIX = "Pulumi.";
    private static final String SUFFIX = ".yaml";

    public static ProjectFile read(Path directory) {
        var file = directory.resolve(FILE);
        var content = PulumiYaml.read(file);
        if (!(content.get("name") instanceof String name) || name.isBlank()) {
            throw new PlanException(file + " has no name.");
        }
        var stackDirectory =
                content.get("stackConfigDir") instanceof String relative ? directory.resolve(relative) : directory;
        var binary = content.get("runtime") instanceof Map<?, ?> runtime
                        && runtime.get("options") instanceof Map<?, ?> options
                        && options.get("binary") instanceof String path
                ? path
                : "";
        return new ProjectFile(directory, name, stackDirectory.normalize(), binary);
    }

    /** The part of the site that the project is. */
    public String part() {
        return name.substring(name.lastIndexOf('-') + 1);
    }

    public boolean isPlatform() {
        return part().equals(PLATFORM);
    }

    /** The stack of this project that belongs to a stack of the site. */
    public String stackName(String siteStack) {
        return isPlatform() ? PLATFORM : siteStack;
    }

    /** Reads the stack's file. */
    public StackFile stack(String stack) {
        return StackFile.read(stackFile(stack), name, !isPlatform());
    }

    /** The stack's file; where there is none, the problem names the stacks that are there. */
    public Path stackFile(String stack) {
        var stacks = stacks();
        if (!stacks.contains(stack)) {
            throw new PlanException("There is no stack '%s' of %s; there are: %s."
                    .formatted(stack, name, stacks.isEmpty() ? "none" : String.join(", ", stacks)));
        }
        return stackDirectory.resolve(PREFIX + stack + SUFFIX);
    }

    /** The names of the stacks that have a file. */
    public List<String> stacks() {
        var stacks = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(stackDirectory, PREFIX + "*" + SUFFIX)) {
            for (var file : files) {
                var fileName = String.valueOf(file.getFileName());
                var stack = fileName.substring(PREFIX.length(), fileName.length() - SUFFIX.length());
                if (stack.equals(PLATFORM) == isPlatform()) {
                    stacks.add(stack);
                }
            }
        } catch (IOException e) {
            throw new PlanException("%s cannot be listed: %s".formatted(stackDirectory, e.getMessage()));
        }
        stacks.sort(String::compareTo);
        return stacks;
    }
}
