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
 * @param binary the jar that the language host starts, as the file gives it; empty where it gives none
 */
public record ProjectFile(Path directory, String name, Path stackDirectory, String binary) {
    static final String FILE = "Pulumi.yaml";

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

    /** Reads the stack's file; where there is none, the problem names those that are. */
    public StackFile stack(String stack) {
        var file = stackDirectory.resolve("Pulumi." + stack + ".yaml");
        if (!Files.isRegularFile(file)) {
            throw new PlanException("There is no stack '%s': Pulumi.%s.yaml is missing; stacks here: %s."
                    .formatted(stack, stack, String.join(", ", stacks())));
        }
        return StackFile.read(file, name);
    }

    private List<String> stacks() {
        var stacks = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(stackDirectory, "Pulumi.*.yaml")) {
            for (var file : files) {
                var fileName = String.valueOf(file.getFileName());
                stacks.add(fileName.substring("Pulumi.".length(), fileName.length() - ".yaml".length()));
            }
        } catch (IOException e) {
            throw new PlanException("%s cannot be listed: %s".formatted(stackDirectory, e.getMessage()));
        }
        stacks.sort(String::compareTo);
        return stacks.isEmpty() ? List.of("none") : stacks;
    }
}
