package dev.keelson.cli;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.keelson.plan.ProjectFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The stack of a command without {@code --stack}.
 *
 * @param origin a sentence for a message about the name; empty where the name cannot be wrong
 */
record DefaultStack(String name, String origin) {
    private static final String VARIABLE = "PULUMI_STACK";
    private static final String HOME = "PULUMI_HOME";

    /** The stack of the environment, or the one that Pulumi has selected for these projects, or their only one. */
    static Optional<DefaultStack> of(Map<String, String> environment, List<ProjectFile> projects) {
        return named(environment)
                .or(() -> selected(environment, projects))
                .or(() -> only(projects.stream()
                        .flatMap(project -> project.stacks().stream())
                        .toList()));
    }

    private static Optional<DefaultStack> named(Map<String, String> environment) {
        return Optional.of(environment.getOrDefault(VARIABLE, ""))
                .filter(name -> !name.isEmpty())
                .map(name -> new DefaultStack(withoutOwner(name), " The name is from %s.".formatted(VARIABLE)));
    }

    private static Optional<DefaultStack> selected(Map<String, String> environment, List<ProjectFile> projects) {
        var home = environment.containsKey(HOME)
                ? Path.of(environment.getOrDefault(HOME, ""))
                : Path.of(environment.getOrDefault("HOME", ""), ".pulumi");
        var stacks = projects.stream()
                .flatMap(project -> selected(home, project).stream())
                .toList();
        return only(stacks).map(found -> new DefaultStack(found.name(), " The name is from 'pulumi stack select'."));
    }

    /** Pulumi names the file after the project and where its {@code Pulumi.yaml} is. */
    private static Optional<String> selected(Path home, ProjectFile project) {
        var path = project.directory().resolve("Pulumi.yaml").toAbsolutePath().normalize();
        var file = home.resolve("workspaces")
                .resolve("%s-%s-workspace.json".formatted(project.name(), sha1(path.toString())));
        try {
            return JsonParser.parseString(Files.readString(file)) instanceof JsonObject settings
                            && settings.get("stack") != null
                            && settings.get("stack").isJsonPrimitive()
                    ? Optional.of(withoutOwner(settings.get("stack").getAsString()))
                    : Optional.empty();
        } catch (IOException | JsonParseException e) {
            return Optional.empty(); // nothing was selected, as Pulumi understands it
        }
    }

    /** The stack, if all projects have the same. */
    private static Optional<DefaultStack> only(List<String> stacks) {
        var names = new TreeSet<>(stacks);
        return names.size() == 1 ? Optional.of(new DefaultStack(names.first(), "")) : Optional.empty();
    }

    /** A stack may be called {@code organization/project/stack}. */
    private static String withoutOwner(String stack) {
        return stack.substring(stack.lastIndexOf('/') + 1);
    }

    private static String sha1(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
