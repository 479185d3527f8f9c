package dev.keelson.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The git of a checkout, if there is one. */
record Git(Path root) {

    /** What git prints; empty where it fails, or is not there. */
    Optional<String> find(List<String> arguments) {
        return find(Map.of(), arguments);
    }

    /** The same, with these variables too. */
    Optional<String> find(Map<String, String> variables, List<String> arguments) {
        var command = new ArrayList<>(List.of("git", "-C", root.toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(variables);
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            return Optional.empty(); // no git here
        }
        try (var out = process.getInputStream()) {
            var text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Optional.of(text) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
