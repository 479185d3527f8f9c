package dev.keelson.proof.engine;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
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
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A stack of the project {@code cluster} in a folder of its own, with its state in a file there. */
final class Stack {
    static final Path ROOT = Tools.MODULE.resolve("../..").normalize();

    private static final String PROJECT = "cluster";

    /** Longer than the longest wait of a stack. */
    private static final Duration LIMIT = Duration.ofMinutes(15);

    private final String name;
    private final Command command;

    private Stack(String name, Command command) {
        this.name = name;
        this.command = command;
    }

    /**
     * A new stack without resources.
     *
     * @param name the stack's, and by that its file's: {@code Pulumi.<name>.yaml}
     */
    static Stack create(String name, StackCopy settings, Path folder, Map<String, String> environment) {
        try {
            Files.writeString(folder.resolve("Pulumi." + name + ".yaml"), settings.text());
            var project = Files.createDirectory(folder.resolve(PROJECT));
            Files.copy(ROOT.resolve(PROJECT).resolve("Pulumi.yaml"), project.resolve("Pulumi.yaml"));
            // The program is started by its path from there.
            Files.createSymbolicLink(
                    project.resolve("target"), ROOT.resolve(PROJECT).resolve("target"));
            var state = Files.createDirectory(folder.resolve("state"));
            var all = new HashMap<>(environment);
            all.put("PULUMI_BACKEND_URL", state.toUri().toString());
            all.put("PULUMI_CONFIG_PASSPHRASE", "of this test");
            all.put("PULUMI_SKIP_UPDATE_CHECK", "true");
            all.put("PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION", "true");
            all.put("HELM_CACHE_HOME", folder.resolve("helm").toString());
            all.put("JDK_JAVA_OPTIONS", javaOptions());
            var stack = new Stack(name, new Command(folder, all, LIMIT));
            stack.command.require(stack.words("stack", "init", "--no-select"));
            return stack;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** This stack, with one more variable in the environment of every command. */
    Stack with(String variable, String value) {
        return new Stack(name, command.with(variable, value));
    }

    void setSecret(String key, String value) {
        command.require(words("config", "set", "--secret", key, value));
    }

    /** Sets what may be at a path below the key, for example {@code cluster:app.replicas}. */
    void set(String path, String value) {
        command.require(words("config", "set", "--path", path, value));
    }

    Command.Result preview() {
        return run("preview");
    }

    /** What an update would do, by resource: {@code Type name} to the operation; what stays the same is left out. */
    Map<String, String> changes() {
        var json = command.require(words("preview", "--json"));
        var changes = new TreeMap<String, String>();
        for (var step : Serialization.unmarshal(json, Preview.class).steps()) {
            if (!step.op().equals("same")) {
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

    private Command.Result run(String... words) {
        var start = System.nanoTime();
        var result = command.run(words(words));
        var seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
        System.out.printf("pulumi %s of %s: %d s, code %d%n", words[0], name, seconds, result.code());
        return result;
    }

    private List<String> words(String... words) {
        var all = new ArrayList<>(List.of("pulumi", "-C", PROJECT, "--non-interactive", "--color", "never"));
        all.addAll(List.of(words));
        all.addAll(List.of("--stack", name));
        return all;
    }

    private static String javaOptions() throws IOException {
        return Files.readString(ROOT.resolve("tools/jvm.options"))
                .lines()
                .filter(line -> line.startsWith("-"))
                .collect(Collectors.joining(" "));
    }
}
