package dev.keelson.proof.engine;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.keelson.plan.ProjectFile;
import dev.keelson.proof.run.Tools;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A stack of a site's copy, with its state in a file there. */
final class Stack {
    /** Longer than the longest wait of a stack. */
    private static final Duration LIMIT = Duration.ofMinutes(15);

    private static final Set<String> NO_CHANGE = Set.of("same", "read");

    private final ProjectFile project;
    private final String name;
    private final String pulumi;
    private final Path place;
    private final Command command;

    private Stack(ProjectFile project, String name, String pulumi, Path place, Command command) {
        this.project = project;
        this.name = name;
        this.pulumi = pulumi;
        this.place = place;
        this.command = command;
    }

    /** A new stack without resources; the stacks of a copy know each other's outputs. */
    static Stack create(
            ProjectFile project, String name, SiteCopy copy, Pulumi pulumi, Map<String, String> environment) {
        try {
            var folder = copy.folder();
            var state = Files.createDirectories(folder.resolve("state"));
            var all = new HashMap<>(environment);
            all.put("PATH", pulumi.path());
            all.put("PULUMI_BACKEND_URL", state.toUri().toString());
            all.put("PULUMI_CONFIG_PASSPHRASE", "of this test");
            all.put("PULUMI_SKIP_UPDATE_CHECK", "true");
            all.put("PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION", "true");
            all.put("HELM_CACHE_HOME", folder.resolve("helm").toString());
            if (pulumi.isPublished()) {
                all.put("JDK_JAVA_OPTIONS", javaOptions());
            } else {
                all.put("PULUMI_HOME", folder.resolve("home").toString());
            }
            var command = new Command(folder, all, LIMIT);
            var stack = new Stack(project, name, pulumi.program(), copy.place(project), command);
            stack.command.require(stack.words("stack", "init", "--no-select"));
            return stack;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ProjectFile project() {
        return project;
    }

    String name() {
        return name;
    }

    @Override
    public String toString() {
        return project.name() + "/" + name;
    }

    /** This stack, with more variables in the environment of every command. */
    Stack with(Map<String, String> variables) {
        return new Stack(project, name, pulumi, place, command.with(variables));
    }

    void setSecret(String key, String value) {
        command.require(words("config", "set", "--secret", key, value));
    }

    void remove(String key) {
        command.require(words("config", "rm", key));
    }

    /** Sets what may be at a path below the key, for example {@code cluster:app.replicas}. */
    void set(String path, String value) {
        command.require(words("config", "set", "--path", path, value));
    }

    Command.Result preview() {
        return run("preview");
    }

    /** What an update would do, with all that the engine knows of each resource. */
    String previewJson() {
        return require("preview", "--json");
    }

    /** What an update would do, by resource: {@code Type name} to the operation; without what stays or is only read. */
    Map<String, String> changes() {
        var changes = new TreeMap<String, String>();
        for (var step : Serialization.unmarshal(previewJson(), Preview.class).steps()) {
            if (!NO_CHANGE.contains(step.op())) {
                changes.put(step.resource(), step.op());
            }
        }
        return changes;
    }

    Command.Result up() {
        return run("up", "--yes", "--skip-preview");
    }

    /** Fails if there is anything to do. */
    Command.Result upWithoutChanges() {
        return run("up", "--yes", "--skip-preview", "--expect-no-changes");
    }

    /** Fails if the cluster differs from the state. */
    Command.Result refreshWithoutChanges() {
        return run("refresh", "--yes", "--skip-preview", "--expect-no-changes");
    }

    /** As a person does: after a preview, and with a confirmation. */
    Command.Result destroy() {
        return run("destroy", "--yes");
    }

    /**
     * Takes over what is in the cluster and not in the state.
     *
     * @param choose makes, of all that an update would create, what is to be taken over
     */
    Command.Result adopt(UnaryOperator<String> choose) {
        var file = command.folder().resolve("adopt.json");
        try {
            Files.deleteIfExists(file);
            command.require(words("preview", "--import-file", file.toString()));
            Files.writeString(file, choose.apply(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return run("import", "--file", file.toString(), "--generate-code=false", "--protect=false", "--yes");
    }

    /** The whole state, as everybody gets it who may read the stack. */
    String export() {
        return command.require(words("stack", "export"));
    }

    /** How many resources the state has. */
    int resources() {
        var resources =
                Serialization.unmarshal(export(), State.class).deployment().resources();
        return resources == null ? 0 : resources.size();
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record State(Deployment deployment) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Deployment(@Nullable List<Object> resources) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Preview(List<Step> steps) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Step(String op, String urn) {
        /** From a URN {@code urn:pulumi:<stack>::<project>::<type>$<type>::<name>}: the last type's class, and the name. */
        String resource() {
            var parts = urn.split("::", -1);
            return parts[2].substring(parts[2].lastIndexOf(':') + 1) + " " + parts[3];
        }
    }

    private String require(String... words) {
        var result = run(words);
        if (!result.isSuccess()) {
            throw new IllegalStateException(
                    "pulumi %s of %s ended with %d:%n%s".formatted(words[0], this, result.code(), result.tail()));
        }
        return result.out();
    }

    private Command.Result run(String... words) {
        var start = System.nanoTime();
        var result = command.run(words(words));
        var seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("pulumi %s of %s: %.1f s, code %d%n", words[0], this, seconds, result.code());
        return result;
    }

    private List<String> words(String... words) {
        var all = new ArrayList<>(List.of(pulumi, "-C", "./" + place, "--non-interactive", "--color", "never"));
        all.addAll(List.of(words));
        all.addAll(List.of("--stack", name));
        return all;
    }

    private static String javaOptions() throws IOException {
        return Files.readString(Tools.MODULE.resolve("../jvm.options"))
                .lines()
                .filter(line -> line.startsWith("-"))
                .collect(Collectors.joining(" "));
    }
}
